package org.gendan.engine.rollout;

import jakarta.validation.constraints.NotBlank;
import java.security.Principal;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.gendan.refusal.Refusal;
import org.gendan.refusal.field.Checked;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What was deployed, by whom and why; the way back; and updates that wait for an analyst. */
@RestController
@RequestMapping("/api/deployments")
class DeploymentController {

  private static final Set<String> MAY = Set.of("analysts", "camunda-admin");
  private static final int MOST = 200;

  private final DeploymentMapper deployments;
  private final Rollout rollout;

  DeploymentController(DeploymentMapper deployments, Rollout rollout) {
    this.deployments = deployments;
    this.rollout = rollout;
  }

  /** A file and what the deployment changed in it, a sentence each. */
  record FileView(String file, List<String> differences) {}

  /** Who deployed what, when and why. */
  record View(
      String deploymentId,
      Instant deployedAt,
      String deployedBy,
      String reason,
      String withdraws,
      List<FileView> files) {}

  /** A list of deployments, the newest first. */
  record Views(List<View> items) {}

  /** An update that waits, and how it differs from what is in force. */
  record ProposalView(String file, String version, Instant offeredAt, List<String> differences) {}

  /** All that wait. */
  record ProposalViews(List<ProposalView> items) {}

  /** Why; asked for like the name of a deployment. */
  record Why(@NotBlank(message = "say why, in a few words") String reason) {}

  /** The deployment that a decision made. */
  record Made(String deploymentId) {}

  @GetMapping
  Views newest(@RequestParam(defaultValue = "50") int size, Authentication caller) {
    mustBeAnalyst(caller);
    return new Views(
        deployments.newest(Math.max(1, Math.min(size, MOST))).stream().map(this::view).toList());
  }

  @GetMapping("/{id}")
  View one(@PathVariable String id, Authentication caller) {
    mustBeAnalyst(caller);
    return deployments
        .find(id)
        .map(this::view)
        .orElseThrow(() -> Refusal.notFound("There is no deployment %s", id));
  }

  /** Brings what was in force before it into force again. */
  @PostMapping("/{id}/withdrawals")
  @ResponseStatus(HttpStatus.CREATED)
  Made withdraw(@PathVariable String id, @RequestBody Why why, Authentication caller) {
    mustBeAnalyst(caller);
    return new Made(rollout.withdraw(id, reason(why), person(caller)));
  }

  @GetMapping("/proposals")
  ProposalViews proposals(Authentication caller) {
    mustBeAnalyst(caller);
    return new ProposalViews(
        rollout.proposals().stream()
            .map(
                waiting ->
                    new ProposalView(
                        waiting.row().file(),
                        waiting.row().offeredBy(),
                        waiting.row().offeredAt(),
                        DifferenceWords.toReader(waiting.differences())))
            .toList());
  }

  /** Brings the shipped file into force. */
  @PostMapping("/proposals/{file}/acceptances")
  @ResponseStatus(HttpStatus.CREATED)
  Made accept(@PathVariable String file, @RequestBody Why why, Authentication caller) {
    mustBeAnalyst(caller);
    return new Made(rollout.accept(file, reason(why), person(caller)));
  }

  /** Leaves what is in force. */
  @PostMapping("/proposals/{file}/rejections")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void decline(@PathVariable String file, Authentication caller) {
    mustBeAnalyst(caller);
    rollout.decline(file, person(caller));
  }

  private View view(DeploymentMapper.Row row) {
    return new View(
        row.id(),
        row.deployedAt(),
        row.deployedBy(),
        row.reason(),
        row.withdraws(),
        deployments.files(row.id()).stream()
            .map(
                file ->
                    new FileView(
                        file.file(), DifferenceWords.toReader(file.differences().lines().toList())))
            .toList());
  }

  private static String reason(Why why) {
    return Checked.of(why).reason().strip();
  }

  private static Rollout.Person person(Authentication caller) {
    return new Rollout.Person(
        ((Principal) caller).getName(),
        caller.getAuthorities().stream().map(GrantedAuthority::getAuthority).toList());
  }

  private static void mustBeAnalyst(Authentication caller) {
    if (person(caller).groups().stream().noneMatch(MAY::contains)) {
      throw Refusal.forbidden(
          "%s may not see or change deployments; only analysts and camunda-admin may",
          caller.getName());
    }
  }
}
