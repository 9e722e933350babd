package asylumchain.cases.intake.bulk;

import static java.nio.charset.StandardCharsets.UTF_8;

import asylumchain.kit.access.Caller;
import asylumchain.kit.testing.RealBackends;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.ByteArrayInputStream;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = RealBackends.class, initArgs = @ResourceArg(name = "database", value = "cases"))
class ImportRateTest {
  @Inject ImportDesk desk;
  @Inject ImportQueries queries;

  @Test
  void rate() throws Exception {
    var caller = new Caller("bench", "IND", "0", Set.of("cases:import", "cases:migrate"), null);
    for (int round = 0; round < 2; round++) {
      var id = UUID.randomUUID();
      int n = round == 0 ? 2000 : Integer.getInteger("bench.cases", 20000);
      var body = Lines.many(n).replace("BENCH", "R" + round).getBytes(UTF_8);
      var start = System.nanoTime();
      desk.receive(caller, id, false, new ByteArrayInputStream(body));
      System.out.println("spooled " + body.length + " in " + (System.nanoTime() - start) / 1e9);
      while (queries.progress(id, "IND").orElseThrow().finishedAt() == null) LockSupport.parkNanos(20_000_000);
      var s = (System.nanoTime() - start) / 1e9;
      System.out.println(queries.progress(id, "IND").orElseThrow());
      System.out.println(queries.refusals(id, 0, 3));
      System.out.printf("RATE %.0f events/s in %.1f s%n", queries.progress(id, "IND").orElseThrow().events() / s, s);
    }
  }
}
