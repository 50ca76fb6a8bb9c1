package io.chatledger.k8s;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.EnvVar;
import io.fabric8.kubernetes.api.model.Namespace;
import io.fabric8.kubernetes.api.model.PodSpec;
import io.fabric8.kubernetes.api.model.Probe;
import io.fabric8.kubernetes.api.model.Secret;
import io.fabric8.kubernetes.api.model.TopologySpreadConstraint;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.apps.StatefulSet;
import io.fabric8.kubernetes.api.model.autoscaling.v2.HorizontalPodAutoscaler;
import io.fabric8.kubernetes.api.model.networking.v1.Ingress;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicy;
import io.fabric8.kubernetes.api.model.policy.v1.PodDisruptionBudget;
import java.lang.reflect.Field;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

class ManifestsTest {

    private static final String NAME = "chatledger";

    private static Map<String, Manifests> overlays = Map.of();

    @TempDir
    private Path folder;

    @BeforeAll
    static void render() throws Exception {
        overlays = Map.of("trial", Manifests.of("trial"), "production", Manifests.of("production"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"trial", "production"})
    void thePodMayDoNothingThatItNeedNot(String overlay) {
        PodSpec pod = pod(overlay);
        assertThat(pod.getAutomountServiceAccountToken()).isFalse();
        assertThat(pod.getHostNetwork()).isNull();
        assertThat(pod.getSecurityContext().getRunAsNonRoot()).isTrue();
        assertThat(pod.getSecurityContext().getRunAsUser()).isEqualTo(10_001);
        assertThat(pod.getSecurityContext().getSeccompProfile().getType()).isEqualTo("RuntimeDefault");
        var security = container(overlay).getSecurityContext();
        assertThat(security.getReadOnlyRootFilesystem()).isTrue();
        assertThat(security.getAllowPrivilegeEscalation()).isFalse();
        assertThat(security.getCapabilities().getDrop()).containsExactly("ALL");
        assertThat(security.getCapabilities().getAdd()).isEmpty();
        assertThat(container(overlay).getResources().getRequests()).containsOnlyKeys("cpu", "memory");
        assertThat(container(overlay).getResources().getLimits()).containsOnlyKeys("memory");
    }

    @ParameterizedTest
    @ValueSource(strings = {"trial", "production"})
    void threeProbesAskThreeQuestions(String overlay) {
        Container container = container(overlay);
        assertThat(Stream.of(container.getStartupProbe(), container.getReadinessProbe(), container.getLivenessProbe())
                        .map(Probe::getHttpGet)
                        .map(get -> get.getPort().getStrVal() + get.getPath()))
                .containsExactly(
                        "management/actuator/health/startup",
                        "management/actuator/health/readiness",
                        "management/actuator/health/liveness");
    }

    @ParameterizedTest
    @ValueSource(strings = {"trial", "production"})
    void aStopHasTimeToFinishWhatIsInHand(String overlay) {
        long pause = container(overlay).getLifecycle().getPreStop().getSleep().getSeconds();
        assertThat(pod(overlay).getTerminationGracePeriodSeconds()).isGreaterThanOrEqualTo(pause + 45);
    }

    @ParameterizedTest
    @ValueSource(strings = {"trial", "production"})
    void settingsInManifestsAreThoseOfTheApplication(String overlay) {
        List<String> settings =
                container(overlay).getEnv().stream().map(EnvVar::getName).toList();
        assertThat(settings)
                .isNotEmpty()
                .allSatisfy(setting ->
                        assertThat(Settings.has(setting)).describedAs(setting).isTrue());
    }

    @ParameterizedTest
    @ValueSource(strings = {"trial", "production"})
    void secretsAreFilesAndNotPartOfTheManifests(String overlay) {
        assertThat(overlays.get(overlay).all(Secret.class)).isEmpty();
        assertThat(container(overlay).getEnv()).allMatch(env -> env.getValueFrom() == null);
        assertThat(container(overlay).getVolumeMounts())
                .filteredOn("name", "secrets")
                .singleElement()
                .satisfies(mount -> {
                    assertThat(mount.getReadOnly()).isTrue();
                    assertThat(Settings.PRODUCTION).contains("configtree:" + mount.getMountPath() + "/");
                });
    }

    @ParameterizedTest
    @ValueSource(strings = {"trial", "production"})
    void nothingGoesInOrOutUnlessItIsNamed(String overlay) {
        List<NetworkPolicy> policies = overlays.get(overlay).all(NetworkPolicy.class);
        assertThat(overlays.get(overlay).only(NetworkPolicy.class, "nothing").getSpec())
                .satisfies(
                        nothing -> assertThat(nothing.getPolicyTypes()).containsExactlyInAnyOrder("Ingress", "Egress"),
                        nothing -> assertThat(nothing.getPodSelector().getMatchLabels())
                                .isNullOrEmpty(),
                        nothing -> assertThat(nothing.getIngress()).isEmpty(),
                        nothing -> assertThat(nothing.getEgress()).isEmpty());
        assertThat(policies)
                .filteredOn(policy -> !policy.getSpec().getEgress().isEmpty())
                .extracting(policy -> policy.getMetadata().getName())
                .containsExactlyInAnyOrder("to-dns", "to-db2", "to-monitoring", "to-telegram-sendgrid-google");
        assertThat(policies).flatMap(policy -> policy.getSpec().getEgress()).allSatisfy(rule -> {
            assertThat(rule.getTo()).isNotEmpty();
            assertThat(rule.getPorts()).isNotEmpty();
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"trial", "production"})
    void theIngressKnowsExactlyThePublicPaths(String overlay) throws Exception {
        List<String> open = new ArrayList<>();
        for (String name :
                List.of("FOR_EVERYBODY", "WITHOUT_SESSION", "OF_THE_OWNER", "OF_STRANGERS_OR_THE_OWNER_JUST_NOW")) {
            open.addAll(List.of((String[]) constant("io.chatledger.link.Security", name)));
        }
        open.add("/telegram/webhook");
        open.add((String) constant("io.chatledger.link.Oidc", "BEGIN"));
        open.add((String) constant("io.chatledger.link.Oidc", "BACK"));
        List<String> expected = open.stream()
                .map(path -> path.replaceFirst("/\\*+$", " Prefix"))
                .filter(path -> !path.equals("/account"))
                .map(path -> path.endsWith("Prefix") ? path : path + " Exact")
                .distinct()
                .toList();
        assertThat(overlays.get(overlay).only(Ingress.class, NAME).getSpec().getRules())
                .flatMap(rule -> rule.getHttp().getPaths())
                .extracting(path -> path.getPath() + " " + path.getPathType())
                .containsExactlyInAnyOrderElementsOf(expected);
    }

    @Test
    void replicasAreSpreadAndSurviveMaintenance() {
        assertThat(pod("production").getTopologySpreadConstraints())
                .extracting(TopologySpreadConstraint::getTopologyKey, TopologySpreadConstraint::getWhenUnsatisfiable)
                .containsExactlyInAnyOrder(
                        tuple("kubernetes.io/hostname", "DoNotSchedule"),
                        tuple("topology.kubernetes.io/zone", "ScheduleAnyway"));
        Manifests production = Objects.requireNonNull(overlays.get("production"));
        assertThat(production
                        .only(PodDisruptionBudget.class, NAME)
                        .getSpec()
                        .getMaxUnavailable()
                        .getIntVal())
                .isEqualTo(1);
        assertThat(production.only(HorizontalPodAutoscaler.class, NAME).getSpec())
                .satisfies(
                        scaling -> assertThat(scaling.getMinReplicas()).isGreaterThanOrEqualTo(2),
                        scaling -> assertThat(scaling.getScaleTargetRef().getName())
                                .isEqualTo(production
                                        .only(Deployment.class, NAME)
                                        .getMetadata()
                                        .getName()));
        assertThat(production.only(Deployment.class, NAME).getSpec().getReplicas())
                .isNull();
    }

    @Test
    void onlyOneReplicaOfTheTrialAsksTelegramForUpdates() {
        Manifests trial = Objects.requireNonNull(overlays.get("trial"));
        assertThat(trial.all(HorizontalPodAutoscaler.class)).isEmpty();
        assertThat(trial.only(Deployment.class, NAME).getSpec().getReplicas()).isEqualTo(1);
        assertThat(trial.only(Deployment.class, NAME).getSpec().getStrategy().getType())
                .isEqualTo("Recreate");
    }

    @Test
    void onlyTheTrialBringsADatabaseAndItsNamespaceAllowsIt() {
        assertThat(overlays.get("trial")
                        .only(StatefulSet.class, "db2")
                        .getSpec()
                        .getVolumeClaimTemplates())
                .hasSize(1);
        assertThat(overlays.get("production").all(StatefulSet.class)).isEmpty();
        assertThat(enforced("trial")).isEqualTo("privileged");
        assertThat(enforced("production")).isEqualTo("restricted");
    }

    @ParameterizedTest
    @ValueSource(strings = {"trial", "production"})
    void kubectlRendersTheSame(String overlay) throws Exception {
        Path rendered = folder.resolve("rendered.yaml");
        Process kubectl = kubectl("kustomize", Manifests.folder(overlay).toString())
                .redirectOutput(rendered.toFile())
                .start();
        assertThat(kubectl.waitFor()).isZero();
        Map<String, JsonNode> objects = Kustomization.read(Files.readString(rendered))
                .collect(Collectors.toMap(Kustomization::key, Kustomization::sorted));
        Map<String, ObjectNode> ours = Kustomization.render(Manifests.folder(overlay));
        assertThat(ours).containsOnlyKeys(objects.keySet());
        ours.forEach((name, object) ->
                assertThat(Kustomization.sorted(object)).describedAs(name).isEqualTo(objects.get(name)));
    }

    /** Debian has it only in a version that is too old. */
    private static ProcessBuilder kubectl(String... arguments) {
        Optional<Path> program = Arrays.stream(System.getenv("PATH").split(":"))
                .map(path -> Path.of(path, "kubectl"))
                .filter(Files::isExecutable)
                .findFirst();
        assumeTrue(program.isPresent(), "without kubectl there is nothing to compare with");
        List<String> command = new ArrayList<>(List.of(program.orElseThrow().toString()));
        command.addAll(List.of(arguments));
        return new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT);
    }

    private static String enforced(String overlay) {
        return overlays.get(overlay)
                .only(Namespace.class, NAME)
                .getMetadata()
                .getLabels()
                .get("pod-security.kubernetes.io/enforce");
    }

    private static PodSpec pod(String overlay) {
        return overlays.get(overlay)
                .only(Deployment.class, NAME)
                .getSpec()
                .getTemplate()
                .getSpec();
    }

    private static Container container(String overlay) {
        assertThat(pod(overlay).getContainers()).hasSize(1);
        return pod(overlay).getContainers().getFirst();
    }

    private static Object constant(String type, String name) throws ReflectiveOperationException {
        Field field = Class.forName(type).getDeclaredField(name);
        field.setAccessible(true);
        return field.get(null);
    }
}
