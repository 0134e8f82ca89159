package dev.tocsin.callback;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tocsin.alarm.Reading.Understood;
import dev.tocsin.samples.Samples;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Databases hold these digests: by them a newer version finds the alarms and pushes of an older
/// one, so that they never change.
class StoredDigestsTest {

  private final CallbackReader reader = new CallbackReader(ZoneId.of("Asia/Shanghai"));

  @ParameterizedTest
  @CsvSource({
    "metric, 238F-90pkJ-aS4qgwwjBvGg, Xsiux7rRS7eM2R7rq5DlsA",
    "event, 2O5QmwVvbLJcXgcqAT2zHKw, -CH6D3nGUHoeI9NGj2tgEw",
    "shapes/metric-firing, 2i5_BEpDyBA9WVuRb0l3Ahw, sOekDsEbGwwEFLFa5fkVmg",
    "shapes/metric-resolve, 2SyJu_2sFniQrhsU9P5Svjg, sOekDsEbGwwEFLFa5fkVmg",
    "shapes/event-firing, 2l-BRylaM6OpCNqjkMIhrAA, fF3ncmuo9uI0zmqVw_PSQw",
    "shapes/event-bridge-firing, 2mzR4uz2IDkNmsQl0BUq9hQ, Ec9_hBpybFFAuF7s0aT51w",
    "shapes/event-bridge-stateless, 2YbY0thHXGE23Zu0qzbGZ8g, 4_SFuNbVYspFS8qRVHaMYA",
    "shapes/oldest-metric-firing, 2UUNe_D8Ztxy0zuBHdOvq9Q, 809HBSh0ajT5gdu_aJXruQ",
    "shapes/prometheus-firing, 2_vVlIfg_nQlNBwfd7Ggcig, RSMQoGRzk56MFzlPWUkdfw",
    "shapes/apm-firing, 25M01AxXan0gCZ2RpU7o4fA, nmZxo-98Wa6RC7YrsoaZPQ",
    "shapes/rum-firing, 2xjCzKmD637B_ZTvM1NJqWQ, tIMiPYbDK5PGv4uV0y2r1A",
    "shapes/content-template-firing, 29m1ySNH7MFTwbzulratyUw, WDXhyRCJIpeq20jWahAVvQ",
    "shapes/cloud-event-firing, 23ooofWp_LUtxgc3ttZ01lA, hYWMiyCo11n4TVOOvikfjA",
  })
  void theDigestsOfASampleStay(String sample, String fingerprint, String identity) {
    assertDigests(Samples.text(sample), fingerprint, identity);
  }

  @Test
  void theDigestsOfNestedDimensionsStay() {
    String body =
        """
        {"alarmStatus":1,"b":[1.50,1E+2,-0.0,true,null,[],{}],\
        "B":{"z":"中\\n\\u0001\\/\\"","a":"\\ud83d\\ude00\\ud800"},"alarmObjInfo":{"dimensions":{\
        "Zone":1.50,"objName":"web","nested":{"z":1.50,"a":[1E+2,-0.0,true,null,{}],\
        "é":"中\\n\\u0001/\\"\\\\\\u007f\\u2028😀"},"empty":"","none":null,"ab":["x"]}},\
        "alarmPolicyInfo":{"policyId":"p"}}\
        """;

    assertDigests(body, "2KFL7hWKHN7Zr5Pxdj7kupQ", "vxhUq_GCiZflJt4py62uIg");
  }

  @Test
  void theDigestsOfLinesStay() {
    assertDigests("策略名称：磁盘\n对象：web-08\n状态：触发", "DOVf7CR-aYfgWokURSDvVg", "6omTqpAWyR46T7013Mzp2w");
  }

  private void assertDigests(String body, String fingerprint, String identity) {
    assertThat(reader.read(body.getBytes(StandardCharsets.UTF_8), null))
        .isInstanceOfSatisfying(
            Understood.class,
            understood -> {
              assertThat(understood.fingerprint()).isEqualTo(fingerprint);
              assertThat(understood.message().key().identity()).isEqualTo(identity);
            });
  }
}
