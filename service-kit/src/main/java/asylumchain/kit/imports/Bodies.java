package asylumchain.kit.imports;

import asylumchain.kit.http.Problem;
import asylumchain.kit.imports.ImportDesk.Body;
import asylumchain.kit.imports.csv.BadTable;
import asylumchain.kit.imports.csv.Mapping;
import asylumchain.kit.imports.csv.MappingTable;
import asylumchain.kit.imports.csv.TableReader;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.MediaType;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What a caller sends, by what it says it is.
@ApplicationScoped
class Bodies {

  private final MappingTable mappings;

  Bodies(MappingTable mappings) {
    this.mappings = mappings;
  }

  /// What is on its way into the spool.
  ///
  /// @param type `null` where nothing is sent
  /// @param mapping of a table's headings; `null` where they are paths
  /// @throws Problem 400 for a mapping that the organisation does not have, or that is not for this
  Body of(@Nullable MediaType type, @Nullable UUID mapping, String organisation, InputStream body) {
    if (type == null || !type.getSubtype().equals("csv")) {
      if (mapping != null) {
        throw Problem.badRequest("mapping", "is for a table: send it as text/csv");
      }
      return spool -> spool.drain(body);
    }
    var table = new TableReader(mapping(mapping, organisation), charset(type));
    return spool -> {
      try {
        return table.drain(body, spool);
      } catch (BadTable e) {
        throw Problem.badRequest("", e.reason());
      }
    };
  }

  private @Nullable Mapping mapping(@Nullable UUID id, String organisation) {
    return id == null
        ? null
        : mappings
            .find(id, organisation)
            .orElseThrow(() -> Problem.badRequest("mapping", "is no mapping of yours"))
            .mapping();
  }

  private static Charset charset(MediaType type) {
    var name = type.getParameters().get(MediaType.CHARSET_PARAMETER);
    try {
      return name == null ? StandardCharsets.UTF_8 : Charset.forName(name);
    } catch (UnsupportedCharsetException | java.nio.charset.IllegalCharsetNameException _) {
      throw Problem.badRequest("Content-Type", "names a character set that is not known here");
    }
  }
}
