package asylumchain.reporting.opendata;

import asylumchain.kit.access.PublicOperation;
import asylumchain.kit.http.Csv;
import asylumchain.kit.http.OneSheet;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/// Figures for everybody, in the layouts in which others exchange them.
@Path("/v1/open-data")
public class LayoutsResource {

  private static final String ROUNDED =
      " All counts are rounded to 5 as Eurostat does, totals are made of rounded counts. Left out"
          + " (flag c) is what the open stock withholds, at the end of the period, of the month"
          + " before it and of any month in it, and what would give another value away; a total of"
          + " which a part is left out is rounded by itself. Where nothing can be told along one of"
          + " the columns, no line of it stands. Told by sex, by age and by"
          + " citizenship, each beside the totals of the others. Minors are one age group (Y_LT18):"
          + " what travels in the chain does not tell 12 and 13 from 14 to 17."
          + OpenDataResource.CLOSED;

  private final OpenFigures figures;

  LayoutsResource(OpenFigures figures) {
    this.figures = figures;
  }

  /// Months that have closed.
  public static class Months {

    @QueryParam("from")
    @Parameter(description = "First month, such as 2021-01; by default twelve months are told.")
    @Nullable String from;

    @QueryParam("to")
    @Parameter(description = "Last month, at most 24 in all. Default: the last one closed.")
    @Nullable String to;
  }

  @GET
  @Path("asyappctzm")
  @Produces({"application/json", Csv.CSV, Csv.XLSX})
  @PublicOperation
  @Operation(
      summary = "Asylum applicants per month, in the layout of Eurostat (nl: asielaanvragen)",
      description =
          "The layout of migr_asyappctzm: applications lodged in the month, first (FRST) and"
              + " subsequent (SSEQ, nl: opvolgende aanvraag)."
              + ROUNDED)
  public LayoutView applicants(@BeanParam Months months, @BeanParam OneSheet sheet) {
    return sheet.of(figures.layout(Layout.ASYAPPCTZM, months.from, months.to));
  }

  @GET
  @Path("asypenctzm")
  @Produces({"application/json", Csv.CSV, Csv.XLSX})
  @PublicOperation
  @Operation(
      summary = "Applications pending at month ends, in the layout of Eurostat (nl: voorraad)",
      description =
          "The layout of migr_asypenctzm: persons with an application under consideration at the"
              + " end of the month, in all instances: awaiting the first decision, in objection"
              + " (nl: bezwaar), appeal (nl: beroep) or further appeal (nl: hoger beroep). A value is told"
              + " where the open stock of the month tells how many of these await the first decision,"
              + " and as much could be told of those in a later instance."
              + ROUNDED)
  public LayoutView pending(@BeanParam Months months, @BeanParam OneSheet sheet) {
    return sheet.of(figures.layout(Layout.ASYPENCTZM, months.from, months.to));
  }

  @GET
  @Path("asydcfstq")
  @Produces({"application/json", Csv.CSV, Csv.XLSX})
  @PublicOperation
  @Operation(
      summary =
          "First-instance decisions per quarter, in the layout of Eurostat (nl: beslissingen)",
      description =
          "The layout of migr_asydcfstq: decisions in first instance by outcome. Whatever gives no"
              + " protection is REJECTED; applications withdrawn, lapsed or transferred are no"
              + " decisions."
              + ROUNDED)
  public LayoutView decisions(
      @Parameter(description = "First quarter, such as 2021-Q1; by default four are told.")
          @QueryParam("from")
          @Nullable String from,
      @Parameter(description = "Last quarter, at most eight in all. Default: the last one closed.")
          @QueryParam("to")
          @Nullable String to,
      @BeanParam OneSheet sheet) {
    return sheet.of(figures.layout(Layout.ASYDCFSTQ, from, to));
  }

  @GET
  @Path("ind-monthly")
  @Produces({"application/json", Csv.CSV, Csv.XLSX})
  @PublicOperation
  @Operation(
      summary = "The monthly table of the IND (nl: maandcijfers)",
      description =
          "Per month and product (tracks 1, 2 and 4, family reunification (nl: nareis), all other):"
              + " applications, decisions in first instance, and what is pending at the end of the"
              + " month, after disclosure control (nl: onthullingscontrole). Applications and"
              + " decisions are rounded to 5, as in the layouts of Eurostat, which count the same, and"
              + " those of family reunification withheld where what is pending of it is, at the end"
              + " of the month or of the one before; what is pending is protected together with the open stock. What was budgeted is"
              + " not known in the chain."
              + OpenDataResource.CLOSED)
  public MonthlyView indMonthly(@BeanParam Months months, @BeanParam OneSheet sheet) {
    return sheet.of(figures.monthly(months.from, months.to));
  }
}
