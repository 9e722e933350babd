package asylumchain.local.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import asylumchain.backends.login.DemoPerson;
import asylumchain.local.launch.ChainScript;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/// Who gets which scopes from the identity provider of a deployment.
class RealmTest {

  private static final JsonNode REALM = realm();

  @Test
  void the_pages_prove_themselves_and_people_come_back_to_one_address_only() {
    var pages = client("pages");
    assertThat(pages.path("publicClient").asBoolean()).isFalse();
    assertThat(pages.path("secret").asText()).isEqualTo("${PAGES_SECRET}");
    assertThat(pages.path("directAccessGrantsEnabled").asBoolean()).isFalse();
    assertThat(pages.path("serviceAccountsEnabled").asBoolean()).isFalse();
    assertThat(pages.at("/attributes/pkce.code.challenge.method").asText()).isEqualTo("S256");
    assertThat(texts(pages.path("redirectUris"))).containsExactly("${PUBLIC_URL}/internal/login");
  }

  @Test
  void the_people_of_the_demonstration_may_the_same_here_as_in_a_development_suite() {
    for (var person : DemoPerson.ALL) {
      var user = user(person.name());
      assertThat(user.at("/attributes/organisation/0").asText()).isEqualTo(person.organisation());
      assertThat(scopes(user)).as(person.name()).isEqualTo(person.scopes());
    }
  }

  @Test
  void a_scope_that_takes_a_role_is_had_by_every_system_that_may_ask_for_it() {
    for (var client : REALM.path("clients")) {
      if (client.path("serviceAccountsEnabled").asBoolean()) {
        var asks = new TreeSet<>(texts(client.path("optionalClientScopes")));
        asks.retainAll(roles().keySet());
        if (!asks.isEmpty()) {
          var account = user("service-account-" + client.path("clientId").asText());
          assertThat(account.path("serviceAccountClientId")).isEqualTo(client.path("clientId"));
          assertThat(scopes(account)).as("%s", account).isEqualTo(asks);
        }
      }
    }
    assertThat(roles()).containsOnlyKeys("backlog:read", "cases:read", "audit:read");
  }

  /// The scopes that somebody's roles give.
  private static Set<String> scopes(JsonNode user) {
    var mine = texts(user.path("realmRoles"));
    var scopes = new TreeSet<String>();
    roles()
        .forEach(
            (scope, role) -> {
              if (mine.contains(role)) {
                scopes.add(scope);
              }
            });
    return scopes;
  }

  /// Which role a scope takes, by its name.
  private static Map<String, String> roles() {
    var roles = new HashMap<String, String>();
    for (var mapping : REALM.path("scopeMappings")) {
      roles.put(mapping.path("clientScope").asText(), mapping.at("/roles/0").asText());
    }
    return roles;
  }

  private static JsonNode client(String id) {
    return one(REALM.path("clients"), "clientId", id);
  }

  private static JsonNode user(String name) {
    return one(REALM.path("users"), "username", name);
  }

  private static JsonNode one(JsonNode list, String field, String value) {
    for (var each : list) {
      if (each.path(field).asText().equals(value)) {
        return each;
      }
    }
    throw new AssertionError("the realm has no " + value);
  }

  private static Set<String> texts(JsonNode list) {
    var texts = new TreeSet<String>();
    list.forEach(each -> texts.add(each.asText()));
    return texts;
  }

  private static JsonNode realm() {
    try {
      var file = ChainScript.root().resolve("deploy/compose/keycloak/asylum-chain-realm.json");
      return new JsonMapper().readTree(file.toFile());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
