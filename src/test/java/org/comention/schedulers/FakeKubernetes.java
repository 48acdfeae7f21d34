package org.comention.schedulers;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Takes what is created in a cluster, and says of each pod that it has ended already. */
final class FakeKubernetes implements AutoCloseable {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Map<String, ObjectNode> objects = new ConcurrentHashMap<>();
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final HttpServer server;
  private final int code;

  /**
   * @param code with which its pods have ended
   */
  FakeKubernetes(int code) throws IOException {
    this.code = code;
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", this::answer);
    server.setExecutor(threads);
    server.start();
  }

  URI address() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
  }

  /** The one whose path has this, a regular expression. */
  JsonNode object(String path) {
    return objects.entrySet().stream()
        .filter(entry -> entry.getKey().matches("/api/v1/namespaces/" + path))
        .map(Map.Entry::getValue)
        .findAny()
        .orElseThrow(() -> new AssertionError(path + " is not in " + objects.keySet()));
  }

  private void answer(HttpExchange exchange) throws IOException {
    String path = exchange.getRequestURI().getPath();
    switch (exchange.getRequestMethod()) {
      case "POST" -> send(exchange, 201, created(path, read(exchange)));
      case "PATCH" -> send(exchange, 200, kept(path, read(exchange)));
      default -> tell(exchange, path);
    }
  }

  private static ObjectNode read(HttpExchange exchange) throws IOException {
    return (ObjectNode) JSON.readTree(exchange.getRequestBody());
  }

  private ObjectNode created(String path, ObjectNode object) throws IOException {
    ObjectNode metadata = (ObjectNode) object.get("metadata");
    metadata.put("uid", UUID.randomUUID().toString());
    if (path.endsWith("/pods")) {
      object.set("status", ended(object.at("/spec/containers/0/name").asText()));
    }
    return kept(path + "/" + metadata.get("name").asText(), object);
  }

  private ObjectNode kept(String path, ObjectNode object) {
    objects.put(path, object);
    return object;
  }

  private JsonNode ended(String container) throws IOException {
    return JSON.readTree(
        String.format(
            Locale.ROOT,
            """
            {"phase": "Failed", "containerStatuses": [
              {"name": "sidecar", "state": {"terminated": {"exitCode": 7, "reason": "Error"}}},
              {"name": "%s", "state": {"terminated": {"exitCode": %d, "reason": "Error"}}},
              {"name": "another", "state": {"terminated": {"exitCode": 8, "reason": "Error"}}}]}
            """,
            container,
            code));
  }

  private void tell(HttpExchange exchange, String path) throws IOException {
    if (String.valueOf(exchange.getRequestURI().getQuery()).contains("watch=true")) {
      watch(exchange);
    } else if (objects.containsKey(path)) {
      send(exchange, 200, objects.get(path));
    } else {
      send(exchange, 404, JSON.createObjectNode());
    }
  }

  /** Nothing will change; who asks for a web socket is told to do without. */
  private static void watch(HttpExchange exchange) throws IOException {
    boolean socket = exchange.getRequestHeaders().containsKey("Upgrade");
    exchange.sendResponseHeaders(200, socket ? -1 : 0);
    if (socket) {
      exchange.close();
    } else {
      exchange.getResponseBody().flush();
    }
  }

  private static void send(HttpExchange exchange, int status, JsonNode object) throws IOException {
    byte[] body = JSON.writeValueAsBytes(object);
    exchange.getResponseHeaders().set("Content-Type", "application/json");
    exchange.sendResponseHeaders(status, body.length);
    exchange.getResponseBody().write(body);
    exchange.close();
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }
}
