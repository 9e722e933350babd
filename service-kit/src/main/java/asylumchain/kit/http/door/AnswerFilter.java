package asylumchain.kit.http.door;

import asylumchain.kit.http.Answer;
import asylumchain.kit.http.Paged;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.UriInfo;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/// Puts what an answer means into its status and headers.
@ApplicationScoped
class AnswerFilter {

  @ServerResponseFilter
  public void express(ContainerRequestContext request, ContainerResponseContext response) {
    if (response.getEntity() instanceof Answer answer) {
      express(answer, response);
    } else if (response.getEntity() instanceof Paged page && page.next() != null) {
      var next = next(request.getUriInfo(), page.next().text());
      response.getHeaders().add("Link", "<" + next + ">; rel=\"next\"");
    }
  }

  private static void express(Answer answer, ContainerResponseContext response) {
    response.setEntity(null);
    response.setStatus(answer.status());
    if (answer.location() != null) {
      response.getHeaders().putSingle("Location", answer.location());
    }
    if (answer.version() != null) {
      response.getHeaders().putSingle("ETag", "\"" + answer.version() + "\"");
    }
  }

  /// The same question, one page on; relative, because a gateway may stand in between.
  private static String next(UriInfo uri, String cursor) {
    var next = new StringBuilder(uri.getRequestUri().getRawPath()).append('?');
    uri.getQueryParameters()
        .forEach(
            (name, values) -> {
              if (!name.equals("cursor")) {
                values.forEach(value -> next.append(pair(name, value)).append('&'));
              }
            });
    return next.append(pair("cursor", cursor)).toString();
  }

  private static String pair(String name, String value) {
    return encoded(name) + "=" + encoded(value);
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
