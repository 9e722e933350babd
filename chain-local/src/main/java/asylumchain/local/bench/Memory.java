package asylumchain.local.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.locks.LockSupport;

/// The most memory that a process had while somebody looked: its heap as its own metrics tell it,
/// and the whole process as the system does (0 where the system does not tell).
final class Memory implements AutoCloseable {

  private static final long GLANCE = 250_000_000;

  private final HttpClient http = HttpClient.newHttpClient();
  private final HttpRequest metrics;
  private final Path status;
  private final Thread watch;
  private volatile boolean over;
  private volatile long heap;
  private volatile long process;

  Memory(URI management, long pid) {
    metrics = HttpRequest.newBuilder(management.resolve("/q/metrics")).build();
    status = Path.of("/proc/" + pid + "/status");
    watch = Thread.ofPlatform().daemon().name("memory").start(this::watch);
  }

  /// What was seen.
  record Most(long heapMegabytes, long processMegabytes) {}

  Most most() {
    return new Most(heap >> 20, process >> 20);
  }

  private void watch() {
    while (!over) {
      try {
        heap = Math.max(heap, heapNow());
        process = Math.max(process, processNow());
      } catch (IOException e) {
        // it is busy, or gone: there will be another look
      } catch (InterruptedException e) {
        return;
      }
      LockSupport.parkNanos(GLANCE);
    }
  }

  private long heapNow() throws IOException, InterruptedException {
    return http.send(metrics, BodyHandlers.ofString())
        .body()
        .lines()
        .filter(line -> line.startsWith("jvm_memory_used_bytes") && line.contains("\"heap\""))
        .mapToLong(line -> (long) Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
        .sum();
  }

  private long processNow() throws IOException {
    return resident(status);
  }

  /// Bytes of a process, as the system tells; 0 where it does not.
  static long resident(Path status) throws IOException {
    if (!Files.exists(status)) {
      return 0;
    }
    return Files.readAllLines(status).stream()
        .filter(line -> line.startsWith("VmRSS:"))
        .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) << 10)
        .findFirst()
        .orElse(0);
  }

  @Override
  public void close() {
    over = true;
    watch.interrupt();
    http.close();
  }
}
