package asylumchain.reporting.integrity;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import asylumchain.kit.testing.TestTokens;
import io.restassured.response.ValidatableResponse;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/// A reconciliation that is asked for at the door, done, and read there.
@ApplicationScoped
class ReconciliationRun {

  private final Reconciliations reconciliations;

  ReconciliationRun(Reconciliations reconciliations) {
    this.reconciliations = reconciliations;
  }

  ValidatableResponse reconciled(boolean repair) {
    var location =
        given()
            .header("Authorization", TestTokens.bearer("IND", "operations"))
            .header("Idempotency-Key", UUID.randomUUID().toString())
            .contentType("application/json")
            .body("{\"repair\": " + repair + "}")
            .post("/v1/reconciliations")
            .then()
            .statusCode(202)
            .extract()
            .header("Location");
    assertThat(reconciliations.doNext()).isTrue();
    return given()
        .header("Authorization", TestTokens.bearer("IND", "operations"))
        .get(location)
        .then()
        .statusCode(200);
  }
}
