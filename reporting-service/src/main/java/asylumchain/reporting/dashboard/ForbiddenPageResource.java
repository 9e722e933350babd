package asylumchain.reporting.dashboard;

import asylumchain.kit.access.ScopeNames;
import asylumchain.reporting.dashboard.frame.Asked;
import asylumchain.reporting.dashboard.frame.Wording;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.MediaType;
import java.lang.annotation.Annotation;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/// Says to somebody who may not see an internal page what to ask for, as a page.
@ApplicationScoped
class ForbiddenPageResource {

  private static final int FORBIDDEN = 403;

  private final PageResource answers;

  ForbiddenPageResource(PageResource answers) {
    this.answers = answers;
  }

  @ServerResponseFilter
  public void show(
      ContainerRequestContext request, ContainerResponseContext response, ResourceInfo resource) {
    if (response.getStatus() != FORBIDDEN
        || resource.getResourceClass() == null
        || !(InternalResource.class.isAssignableFrom(resource.getResourceClass())
            || CountedResource.class.isAssignableFrom(resource.getResourceClass()))) {
      return;
    }
    var enough = ScopeNames.opening(resource.getResourceMethod());
    var uri = request.getUriInfo();
    var wording =
        Wording.in(
            Wording.Language.of(
                uri.getQueryParameters().getFirst("lang"),
                request.getHeaderString("Accept-Language")));
    var name = uri.getPath().replaceFirst("^" + Asked.INSIDE + "/?", "");
    var page = answers.forbidden(name.isEmpty() ? Page.ALL.getFirst() : name, enough, wording);
    response.getHeaders().remove("WWW-Authenticate");
    page.getHeaders().forEach((header, values) -> response.getHeaders().put(header, values));
    response.setEntity(page.getEntity(), new Annotation[0], MediaType.valueOf(PageResource.HTML));
  }
}
