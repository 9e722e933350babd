package asylumchain.cases.handover.repair;

import asylumchain.kit.access.CurrentCaller;
import asylumchain.kit.access.NotForAuditors;
import asylumchain.kit.access.Scope;
import asylumchain.kit.http.Answer;
import asylumchain.kit.http.Problem;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/// Where an operator has the partners of all cases brought up to date.
@Path("/v1/partner-repairs")
@Tag(name = "operations")
public class RepairResource {

  private final RepairDesk desk;
  private final RepairTable table;
  private final RepairLoop loop;
  private final CurrentCaller caller;

  RepairResource(RepairDesk desk, RepairTable table, RepairLoop loop, CurrentCaller caller) {
    this.desk = desk;
    this.table = table;
    this.loop = loop;
    this.caller = caller;
  }

  @POST
  @Scope("operations")
  @Operation(
      summary = "Have partners leave the cases in which they take part by no fact that counts",
      description =
          "Those who refused a case, or were named in a fact that was put right, before releases"
              + " saw to it at once. The last fact that says who takes part is stated anew in a"
              + " `fact-corrected`, which is the last that whoever leaves is shown. Once is enough,"
              + " when all replicas run this release; a second time finds nothing.")
  @APIResponse(responseCode = "202", description = "Taken; Location tells the progress.")
  public Answer order() {
    var answer = desk.order(caller.get());
    loop.ring();
    return answer;
  }

  @GET
  @Path("{repairId}")
  @Produces(MediaType.APPLICATION_JSON)
  @Scope("operations")
  @NotForAuditors(NotForAuditors.MACHINE)
  @Operation(summary = "See how far the partners of all cases are brought up to date")
  public PartnerRepair show(@PathParam("repairId") UUID repairId) {
    return table.find(repairId).orElseThrow(Problem::notFound);
  }
}
