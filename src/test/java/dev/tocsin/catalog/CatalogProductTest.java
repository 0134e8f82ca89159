package dev.tocsin.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CatalogProductTest {

  private static final Catalog CATALOG = Catalog.load();

  private static Product english(SubjectBuilder subject) {
    return CATALOG.product(subject.build(), Locale.ENGLISH);
  }

  private static Product chinese(SubjectBuilder subject) {
    return CATALOG.product(subject.build(), Locale.SIMPLIFIED_CHINESE);
  }

  @Test
  void aPolicyTypeNamesTheProductInBothLanguages() {
    SubjectBuilder cvm = new SubjectBuilder().policyType("cvm_device");

    assertThat(english(cvm)).isEqualTo(new Product("CVM", "CVM · basic monitoring"));
    assertThat(chinese(cvm)).isEqualTo(new Product("云服务器", "云服务器 · 基础监控"));
  }

  @ParameterizedTest
  @CsvSource({
    "cvm_device, qce/lb, CVM",
    "CDB_DETAIL, qce/cdb, MySQL",
    "lb_lbid_lb, , CLB",
    "private_lb_client_to_clb, , CLB",
    "redis_mem_edition, qce/redis_mem, Redis",
    "bs, , CBS",
    "vpn_tunnel, , VPN tunnel",
    "dcchannel, , DC",
    "k8s_pod2, , TKE"
  })
  void thePolicyTypeGoesBeforeTheNamespaceInAnyCase(
      String policyType, String namespace, String shortName) {
    SubjectBuilder subject = new SubjectBuilder().policyType(policyType);
    if (namespace != null) {
      subject.namespace(namespace);
    }

    assertThat(english(subject).shortName()).isEqualTo(shortName);
  }

  @ParameterizedTest
  @CsvSource({
    "cvm, qce/cvm, ins-o9p3rg3m, CVM, 云服务器",
    "clb, qce/lb_public, lb-9a1kx0qe, CLB, 负载均衡",
    "cdb, QCE/CDB, cdb-bwieva60, MySQL, MySQL",
    "cmongo, qce/cmongo, cmgo-7x2k, MongoDB, MongoDB",
    "dcx, qce/dcx, dcx-jizf8heu, DC, 专线接入",
    "vpngw, qce/vpngw, vpngw-i0s10nr1, VPN GW, VPN 网关",
    "tke, qce/tke2, cls-1a2b3c4d, TKE, 容器服务"
  })
  void everyWayLeadsToTheSameShortName(
      String productName, String namespace, String id, String en, String zh) {
    for (SubjectBuilder subject :
        new SubjectBuilder[] {
          new SubjectBuilder().eventOf(productName, "as sent"),
          new SubjectBuilder().namespace(namespace),
          new SubjectBuilder().id(id)
        }) {
      assertThat(english(subject).shortName()).isEqualTo(en);
      assertThat(chinese(subject).shortName()).isEqualTo(zh);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "qce/txmr_hdfs, EMR",
    "qce/lb_anything, CLB",
    "qce/lb, EIP",
    "qce/tke, TKE",
    "qce/docker, TKE",
    "TSE/zookeeper, TSE",
    "qce/edgeone_l4, EdgeOne",
    "qce/ti_train, TI",
    "QCE/CVM, CVM"
  })
  void aNamespaceIsKnownByItsBeginning(String namespace, String shortName) {
    assertThat(english(new SubjectBuilder().namespace(namespace)).shortName()).isEqualTo(shortName);
  }

  @Test
  void theProductNameGoesBeforeTheNamespaceAndThatBeforeTheId() {
    assertThat(english(new SubjectBuilder().eventOf("tke", "").namespace("qce/cvm")).shortName())
        .isEqualTo("TKE");
    assertThat(english(new SubjectBuilder().namespace("qce/cos").id("ins-a")).shortName())
        .isEqualTo("COS");
    assertThat(english(new SubjectBuilder().namespace("qce/brand_new").id("ins-a")).shortName())
        .isEqualTo("CVM");
  }

  @Test
  void anUnknownPolicyTypeOfAKnownProductKeepsTheFullNameAsSent() {
    SubjectBuilder subject =
        new SubjectBuilder()
            .policyType("redis_brand_new")
            .policyTypeName("Redis - brand new")
            .namespace("qce/redis");

    assertThat(english(subject)).isEqualTo(new Product("Redis", "Redis - brand new"));
  }

  @Test
  void anUnknownProductIsCalledAsSent() {
    SubjectBuilder subject = new SubjectBuilder().policyType("brand_new_type");
    assertThat(english(subject)).isEqualTo(new Product("brand_new_type", "brand_new_type"));

    subject.namespace("qce/brand_new");
    assertThat(english(subject).shortName()).isEqualTo("qce/brand_new");

    subject.eventOf("bn", "Brand New");
    assertThat(english(subject).shortName()).isEqualTo("Brand New");

    subject.policyTypeName(" Brand New - basic ");
    assertThat(english(subject).shortName()).isEqualTo("Brand New - basic");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "-", "-ins", "ins", "10.0.0.1"})
  void nothingKnownAndNothingSentIsAnEmptyName(String id) {
    assertThat(english(new SubjectBuilder().policyType(" ").namespace("").id(id)))
        .isEqualTo(new Product("", ""));
  }

  @ParameterizedTest
  @CsvSource({
    "cvm_device, QCE/CVM, qce/cvm",
    "cvm_device, qce/lb, qce/lb",
    "cvm_device, '', qce/cvm",
    "error_metric, '', ''",
    "brand_new_type, '', ''"
  })
  void theNamespaceIsTheSentOneElseThatOfThePolicyType(
      String policyType, String sent, String namespace) {
    assertThat(
            CATALOG.namespace(new SubjectBuilder().policyType(policyType).namespace(sent).build()))
        .isEqualTo(namespace);
  }
}
