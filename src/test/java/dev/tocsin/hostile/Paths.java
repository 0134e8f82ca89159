package dev.tocsin.hostile;

import static dev.tocsin.hostile.Framings.shown;

import java.util.Locale;
import java.util.Random;

/// Requests for odd places: none of them is the secret path but in another spelling.
final class Paths {

  private static final String TOO_MANY = "a=b&".repeat(200);

  private Paths() {}

  static HostileRequest make(Target target, Random random) {
    String path = target.path();
    String place =
        Bytes.pick(
            random,
            path + "/",
            path + "/../x",
            "/x/.." + path,
            "/./" + path.substring(1),
            "/" + path,
            path.replace("callback", "callback/."),
            "/callback/%2e%2e/health",
            "/callback/..;/api/counts",
            path + ";jsessionid=1",
            path + "%00",
            path + "%20",
            path + "%2F",
            path + "#fragment",
            path + "?" + TOO_MANY,
            path + "?source=" + "x".repeat(3_000),
            path + "?source=%",
            path + "?source=%zz&%=%&&&===",
            path + "?source=%F0%28%8C%28",
            path.replace("k", "%6b"),
            path.replace("k", "%256b"),
            path.replace("k", "%C1%AB"),
            path.replace('/', '\\'),
            path.toUpperCase(Locale.ROOT),
            "http://localhost" + path,
            "http://evil.example:99999" + path,
            "http://user:pass@[::1" + path,
            "https://" + path,
            "//evil.example" + path,
            "*",
            "localhost:80",
            "../../../../etc/passwd",
            "/%",
            "/%zz",
            "/%u0041",
            "/\u00e9\u00ff",
            "/a b c",
            "/" + "a".repeat(random.nextInt(40_000)),
            "/" + "../".repeat(2_000),
            "/api/alarms?q=" + "(".repeat(2_000),
            "/api/alarms?limit=99999999999999999999&after=-1",
            "/api/alarms/999999999999999999999999",
            "/api/alarms/1/close",
            "/api/" + path,
            "/health/../api/counts",
            "/health?" + TOO_MANY,
            "/callback/wrong",
            "/callback/",
            "?",
            "");
    String method = Bytes.pick(random, "POST", "POST", "GET", "HEAD", "PUT", "OPTIONS");
    byte[] body = target.body(0);
    boolean empty = random.nextInt(4) == 0;
    String head =
        Target.head(
            method + " " + place + " HTTP/1.1", empty ? "X: y" : "Content-Length: " + body.length);
    byte[] sent = Bytes.request(head, empty ? new byte[0] : body);
    return HostileRequest.of(method + " '" + shown(place) + "'", sent, body);
  }
}
