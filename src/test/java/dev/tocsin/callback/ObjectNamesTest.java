package dev.tocsin.callback;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ObjectNamesTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "unInstanceId=ins-1,objId=94f1,objName=172.21.30.15#588,deviceName=web; ins-1; web",
        "diskid=disk-1,objName=disk-1(data/ins-1); disk-1; disk-1(data/ins-1)",
        "uInstanceId=cdb-1,objId=uuid; cdb-1; cdb-1",
        "redis_uuid=crs-1,appid=5; crs-1; crs-1",
        "uid=9,objName=ID:postgres-1|Instance Name:orders|Ip Port:10.0.0.1:5432; postgres-1; orders",
        "uid=9,objName=ID: postgres-1 | 实例名： 订单 | Ip Port: 10.0.0.1:5432; postgres-1; 订单",
        "uniq_nat_id=nat-1,objName=ID: nat-1 | Name: gate; nat-1; gate",
        "objName=Idle | host; ; Idle | host",
        "objId=ID | host; ID | host; ID | host",
        "uid=game.x,objId=mssql-1a2b3c4d(10.0.0.1:1433),objName=game; mssql-1a2b3c4d; game",
        "target=cmgo-1; cmgo-1; cmgo-1",
        "instanceid=cynosdbmysql-ins-1,clusterid=cynosdbmysql-1; cynosdbmysql-ins-1;"
            + " cynosdbmysql-ins-1",
        "ClusterId=tc-1,TableInstanceId=tcaplus-1; tcaplus-1; tcaplus-1",
        "vip=1.1.1.1,vport=443,objId=1.1.1.1#443#https; 1.1.1.1#443#https; 1.1.1.1#443#https",
        "lbid=lb-1,vip=1.1.1.1; lb-1; lb-1",
        "appid=5,vip=10.0.0.1,objId=77,objName=vpn; 77; vpn",
        "vpnconnid=vpnx-1,objId=12345; vpnx-1; vpnx-1",
        "appid=5,netdetectid=netd-1,vpcid=vpc-1; netd-1; netd-1",
        "__region__=gz,appid=5,netgroup=bwp-1; bwp-1; bwp-1",
        "domain=www.example.com,zoneid=zone-1; www.example.com; www.example.com",
        "appid=5,zoneid=zone-1; zone-1; zone-1",
        "instance_id=ckafka-1,topicid=topic-1,topicname=orders; ckafka-1; orders",
        "FileSystemId=cfs-1,AppId=5; cfs-1; cfs-1",
        "function_name=fn,namespace=default,version=1; fn; fn",
        "tke_cluster_instance_id=cls-1,namespace=x,pod_name=api-1,container_name=c,"
            + "un_instance_id=ins-1; cls-1; api-1/c",
        "tke_cluster_instance_id=cls-1,pod_name=api-1,workload_name=api; cls-1; api-1",
        "tke_cluster_instance_id=cls-1,workload_kind=Deployment,workload_name=api; cls-1; api",
        "tke_cluster_instance_id=cls-1,node=10.0.0.1,un_instance_id=ins-1; cls-1; 10.0.0.1",
        "un_instance_id=ins-1,node=10.0.0.1; ins-1; 10.0.0.1",
        "tke_cluster_instance_id=cls-1; cls-1; cls-1",
        "tapm.instance.key=k,service.name=shop; k; shop",
        "level=project,id=77,instanceId=rum-1; rum-1; rum-1",
        "uid=9; 9; 9",
        "level=high,appid=5,ShardId=shard-1; shard-1; shard-1",
        "appid=5,objId=77,vpcid=vpc-1; 77; 77",
        "thing=abc-123456,at=10.0.0.1; abc-123456; abc-123456",
        "cluster=cls-123456,pod=api; ; cluster=cls-123456 pod=api",
        "x=y,z=1; ; x=y z=1"
      })
  void theDimensionsOfEveryProductNameAnInstance(
      String dimensions, @Nullable String id, String name) {
    Map<String, @Nullable String> sent = new LinkedHashMap<>();
    for (String each : dimensions.split(",", -1)) {
      String[] keyAndValue = each.split("=", 2);
      sent.put(keyAndValue[0], keyAndValue[1]);
    }

    assertThat(ObjectNames.id(sent)).isEqualTo(id);
    assertThat(ObjectNames.label(sent, id)).isEqualTo(name);
  }

  @Test
  void whatIsNullNamesNothing() {
    Map<String, @Nullable String> sent = new LinkedHashMap<>();
    sent.put("unInstanceId", null);
    sent.put("shard_id", null);
    sent.put("x", "y");

    assertThat(ObjectNames.id(sent)).isNull();
    assertThat(ObjectNames.label(sent, null)).isEqualTo("x=y");
  }
}
