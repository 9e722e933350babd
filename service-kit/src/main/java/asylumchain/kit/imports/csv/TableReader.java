package asylumchain.kit.imports.csv;

import asylumchain.kit.imports.spool.Spool;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.RuntimeJsonMappingException;
import com.fasterxml.jackson.dataformat.csv.CsvFactory;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Reads a table row by row into a spool. A line keeps the number that its row has in the table,
/// the heading included, so that a refusal can be looked up there.
public final class TableReader {

  private static final int MOST_COLUMNS = 500;
  private static final String BYTE_ORDER_MARK = "\uFEFF";

  private static final ObjectReader ROWS =
      CsvMapper.builder(
              CsvFactory.builder()
                  .streamReadConstraints(
                      StreamReadConstraints.builder().maxStringLength(Spool.MAX_LINE).build())
                  .build())
          .enable(CsvParser.Feature.WRAP_AS_ARRAY)
          .build()
          .readerFor(String[].class);

  private final Mapping mapping;
  private final Charset charset;

  /// A reader of one table.
  ///
  /// @param mapping `null` for a table whose headings are paths
  public TableReader(@Nullable Mapping mapping, Charset charset) {
    this.mapping = mapping == null ? Mapping.none() : mapping;
    this.charset = charset;
  }

  /// Reads to the end.
  ///
  /// @throws BadTable where it is no table
  /// @throws IOException if the caller stops in the middle
  public Spool.Received drain(InputStream table, Spool spool) throws IOException {
    var schema = CsvSchema.emptySchema().withColumnSeparator(mapping.cellSeparator());
    var text = new InputStreamReader(table, charset.newDecoder());
    try (MappingIterator<String[]> rows = ROWS.with(schema).readValues(text)) {
      var heading = next(rows);
      if (heading == null) {
        throw new BadTable(1, "there is no heading");
      }
      if (heading.length > MOST_COLUMNS) {
        throw new BadTable(1, "the heading has more than " + MOST_COLUMNS + " columns");
      }
      heading[0] = heading[0].replace(BYTE_ORDER_MARK, "");
      var writer = RowWriter.of(mapping, List.of(heading));
      for (var number = line(rows); ; number = line(rows)) {
        var row = next(rows);
        if (row == null) {
          return spool.end();
        }
        spool.skipTo(number);
        if (row.length > heading.length || writer.isWiderThanHeading(row)) {
          spool.wrong(Spool.TOO_WIDE);
        } else if (row.length > 1 || !row[0].isBlank()) {
          spool.row(writer.line(row));
        }
      }
    } catch (CharacterCodingException e) {
      throw new BadTable(spool.next(), "from here on not in the character set announced, or UTF-8");
    }
  }

  private static String @Nullable [] next(MappingIterator<String[]> rows) throws IOException {
    var number = line(rows);
    try {
      return rows.hasNextValue() ? rows.nextValue() : null;
    } catch (JsonMappingException | RuntimeJsonMappingException e) {
      throw new BadTable(number, "not a row of cells; is there a quote too many or too few?");
    }
  }

  private static long line(MappingIterator<String[]> rows) {
    return rows.getCurrentLocation().getLineNr();
  }
}
