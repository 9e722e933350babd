package asylumchain.kit.imports;

import asylumchain.kit.http.IdempotentRequest;
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
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What a caller sends, by what it says it is.
@ApplicationScoped
class Bodies {

  private final MappingTable mappings;
  private final IdempotentRequest request;

  Bodies(MappingTable mappings, IdempotentRequest request) {
    this.mappings = mappings;
    this.request = request;
  }

  /// What is on its way into the spool. What came, and
  /// as what, is remembered for the idempotency key.
  ///
  /// @param type `null` where nothing is sent
  /// @param mapping of a table's headings; `null` where they are paths
  /// @throws Problem 400 for a mapping that the organisation does not have, or that is not for this
  Body of(@Nullable MediaType type, @Nullable UUID mapping, String organisation, InputStream body) {
    var digest = sha256();
    digest.update(String.valueOf(type).getBytes(StandardCharsets.UTF_8));
    var read = new DigestInputStream(body, digest);
    var content = content(type, mapping, organisation, read);
    return spool -> {
      var received = content.into(spool);
      request.carries(digest.digest());
      return received;
    };
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private Body content(
      @Nullable MediaType type, @Nullable UUID mapping, String organisation, InputStream body) {
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
