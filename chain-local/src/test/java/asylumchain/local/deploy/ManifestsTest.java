package asylumchain.local.deploy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/// What Kubernetes would be given, as kustomize renders it. Nothing here was given to a cluster.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ManifestsTest {

  private static final List<String> SERVICES =
      List.of("case-service", "deadline-service", "reporting-service");

  private final List<Manifest> all = new ArrayList<>();

  @BeforeAll
  void render() throws Exception {
    for (var directory : List.of("migrations", "suite")) {
      all.addAll(Manifest.rendered(directory).orElse(List.of()));
    }
  }

  @Test
  void every_file_has_only_fields_that_kubernetes_knows() {
    assertThat(Manifest.asWritten().stream().map(Manifest::mistake).flatMap(Optional::stream))
        .isEmpty();
  }

  @Test
  void what_is_rendered_has_only_fields_that_kubernetes_knows() {
    assertThat(rendered().stream().map(Manifest::mistake).flatMap(Optional::stream)).isEmpty();
    assertThat(rendered().stream().map(Manifest::toString)).doesNotHaveDuplicates();
  }

  @Test
  void a_field_that_kubernetes_does_not_know_is_noticed_however_deep_it_stands() {
    var deployment =
        Manifest.asWritten().stream().filter(it -> it.kind().equals("Deployment")).findFirst();
    var pod = (ObjectNode) deployment.orElseThrow().at("/spec/template/spec/containers/0");
    pod.withObject("/securityContext").put("readOnlyRootFileSystem", true);
    assertThat(deployment.orElseThrow().mistake().orElse("")).contains("readOnlyRootFileSystem");
    assertThat(Manifest.of("{apiVersion: v1, kind: Srevice}").findFirst().orElseThrow().mistake())
        .isPresent();
  }

  @Test
  void every_pod_runs_without_root_without_rights_and_on_a_root_that_cannot_be_written() {
    assertThat(pods()).hasSize(2 * SERVICES.size());
    for (var pod : pods()) {
      var spec = pod.at("/spec/template/spec");
      assertThat(spec.at("/securityContext/runAsNonRoot").asBoolean()).as("%s", pod).isTrue();
      assertThat(spec.at("/securityContext/runAsUser").asInt()).as("%s", pod).isEqualTo(10001);
      assertThat(spec.at("/securityContext/seccompProfile/type").asText())
          .isEqualTo("RuntimeDefault");
      assertThat(spec.path("automountServiceAccountToken").asBoolean(true)).isFalse();
      for (var container : spec.path("containers")) {
        var may = container.path("securityContext");
        assertThat(may.path("readOnlyRootFilesystem").asBoolean()).as("%s", pod).isTrue();
        assertThat(may.path("allowPrivilegeEscalation").asBoolean(true)).as("%s", pod).isFalse();
        assertThat(may.at("/capabilities/drop/0").asText()).as("%s", pod).isEqualTo("ALL");
        assertThat(container.at("/resources/requests/memory").asText()).as("%s", pod).isNotBlank();
        assertThat(container.at("/resources/requests/cpu").asText()).as("%s", pod).isNotBlank();
        assertThat(container.at("/resources/limits/memory").asText()).as("%s", pod).isNotBlank();
      }
    }
  }

  @Test
  void secrets_come_from_outside_and_each_service_has_its_own() {
    assertThat(rendered()).noneMatch(it -> it.kind().equals("Secret"));
    for (var pod : pods()) {
      var service = pod.text("/metadata/labels/app.kubernetes.io~1name");
      for (var setting : pod.at("/spec/template/spec/containers/0/env")) {
        var name = setting.path("name").asText();
        var from = setting.at("/valueFrom/secretKeyRef/name").asText();
        if (name.matches(".*(PASSWORD|SECRET|USERNAME|URL|KAFKA_CLIENT|CLIENT_ID)$")) {
          assertThat(from).as("%s %s", pod, name).startsWith(service + "-");
        }
        if (pod.kind().equals("Deployment")) {
          assertThat(from).as("%s has no rights of the owner", pod).doesNotEndWith("-owner");
        }
      }
    }
  }

  @Test
  void probes_ask_the_management_port_and_nobody_outside_the_monitoring_reaches_it() {
    for (var service : SERVICES) {
      var container = one("Deployment", service).at("/spec/template/spec/containers/0");
      for (var probe : List.of("startupProbe", "readinessProbe", "livenessProbe")) {
        assertThat(container.at("/" + probe + "/httpGet/port").asText()).isEqualTo("management");
        assertThat(container.at("/" + probe + "/httpGet/path").asText()).startsWith("/q/health/");
      }
      assertThat(one("Service", service).at("/spec/ports").findValuesAsText("targetPort"))
          .containsExactly("http");
      for (var way : one("NetworkPolicy", service).at("/spec/ingress")) {
        if (way.path("ports").findValuesAsText("port").contains("management")) {
          assertThat(way.path("from").findValuesAsText("asylum-chain/role"))
              .containsExactly("monitoring");
        }
      }
    }
  }

  @Test
  void whatever_chooses_pods_chooses_those_of_its_own_service() {
    for (var service : SERVICES) {
      var labels = one("Deployment", service).at("/spec/template/metadata/labels");
      for (var chosen :
          List.of(
              one("Deployment", service).at("/spec/selector/matchLabels"),
              one("Service", service).at("/spec/selector"),
              one("PodDisruptionBudget", service).at("/spec/selector/matchLabels"),
              one("NetworkPolicy", service).at("/spec/podSelector/matchLabels"))) {
        assertThat(chosen.path("app.kubernetes.io/name").asText()).isEqualTo(service);
        chosen
            .properties()
            .forEach(
                it ->
                    assertThat(labels.path(it.getKey()).asText())
                        .isEqualTo(it.getValue().asText()));
      }
      var scaled = one("HorizontalPodAutoscaler", service);
      assertThat(scaled.text("/spec/scaleTargetRef/name")).isEqualTo(service);
      assertThat(scaled.at("/spec/minReplicas").asInt()).isGreaterThan(1);
    }
  }

  @Test
  void what_consumes_scales_by_how_far_it_is_behind() {
    for (var service : List.of("deadline-service", "reporting-service")) {
      var external =
          StreamSupport.stream(
                  one("HorizontalPodAutoscaler", service).at("/spec/metrics").spliterator(), false)
              .filter(it -> it.path("type").asText().equals("External"))
              .findFirst()
              .orElseThrow();
      assertThat(external.at("/external/metric/name").asText()).isEqualTo("projection_lag");
      assertThat(external.at("/external/metric/selector/matchLabels/job").asText())
          .isEqualTo(service);
    }
  }

  @Test
  void the_feeds_are_asked_where_the_services_are() {
    var settings = one("ConfigMap", "asylum-chain").at("/data");
    for (var feed : List.of("CHAIN_FEEDS_CASE_URL", "CHAIN_FEEDS_DEADLINE_URL")) {
      var host = URI.create(settings.path(feed).asText()).getHost();
      assertThat(one("Service", host).at("/spec/ports/0/port").asInt()).isEqualTo(80);
    }
  }

  @Test
  void heads_go_to_a_disk_and_webhooks_to_the_world_outside_from_whoever_keeps_a_journal() {
    for (var service : List.of("case", "deadline")) {
      var pod = one("Deployment", service + "-service").at("/spec/template/spec");
      var directory =
          StreamSupport.stream(pod.at("/containers/0/env").spliterator(), false)
              .filter(it -> it.path("name").asText().equals("CHAIN_HEADS_DIRECTORY"))
              .map(it -> it.path("value").asText())
              .findFirst();
      assertThat(pod.at("/containers/0/volumeMounts").findValuesAsText("mountPath"))
          .contains(directory.orElseThrow());
      assertThat(pod.path("volumes").findValuesAsText("claimName"))
          .containsExactly(one("PersistentVolumeClaim", service + "-heads").name());
      var out = one("NetworkPolicy", service + "-webhooks").at("/spec");
      assertThat(out.at("/podSelector/matchLabels/app.kubernetes.io~1name").asText())
          .isEqualTo(service + "-service");
      assertThat(out.at("/egress/0/to/0/ipBlock/except").toString()).contains("10.0.0.0/8");
    }
  }

  private List<Manifest> rendered() {
    if (all.isEmpty()) {
      System.out.println("NOT TRIED: kubectl is not installed, so the manifests are not rendered");
      abort("kubectl is not installed");
    }
    return all;
  }

  private List<Manifest> pods() {
    return rendered().stream().filter(it -> !it.at("/spec/template").isMissingNode()).toList();
  }

  private Manifest one(String kind, String name) {
    return rendered().stream()
        .filter(it -> it.kind().equals(kind) && it.name().equals(name))
        .findFirst()
        .orElseThrow(() -> new AssertionError("there is no " + kind + " " + name));
  }
}
