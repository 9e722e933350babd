package asylumchain.kit.http.door;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import org.jboss.resteasy.reactive.server.core.CurrentRequestManager;
import org.jboss.resteasy.reactive.server.handlers.ClassRoutingHandler;
import org.jboss.resteasy.reactive.server.mapping.RequestMapper;

/// Which methods a path knows: what a 405 owes the caller (RFC 9110, 15.5.6).
final class AllowedMethods {

  private AllowedMethods() {}

  static Collection<String> at(String path) {
    var methods = new TreeSet<String>();
    var request = CurrentRequestManager.get();
    if (request == null) {
      return methods;
    }
    for (var candidate : request.getDeployment().getClassMappers()) {
      for (var handler : candidate.value.handlers) {
        if (handler instanceof ClassRoutingHandler routing) {
          var start = new RequestMapper<>(new ArrayList<>(List.of(candidate))).map(path);
          if (start != null) {
            var rest = start.remaining.isEmpty() ? "/" : start.remaining;
            routing
                .getMappers()
                .forEach(
                    (method, routes) -> {
                      if (method != null && routes.map(rest) != null) {
                        methods.add(method);
                      }
                    });
          }
        }
      }
    }
    if (methods.contains("GET")) {
      methods.add("HEAD");
    }
    methods.add("OPTIONS");
    return methods;
  }
}
