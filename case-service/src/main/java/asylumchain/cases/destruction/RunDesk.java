package asylumchain.cases.destruction;

import asylumchain.cases.destruction.DestructionRun.State;
import asylumchain.cases.destruction.RunJournal.Noted;
import asylumchain.cases.lifecycle.Provenance;
import asylumchain.kit.access.Caller;
import asylumchain.kit.http.Answer;
import asylumchain.kit.http.IdempotencyKeys;
import asylumchain.kit.http.IfMatch;
import asylumchain.kit.http.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What persons decide about runs.
@ApplicationScoped
class RunDesk {

  private static final int MOST = 500;

  private final Runs runs;
  private final Lists lists;
  private final RunJournal journal;
  private final IdempotencyKeys idempotency;

  RunDesk(Runs runs, Lists lists, RunJournal journal, IdempotencyKeys idempotency) {
    this.runs = runs;
    this.lists = lists;
    this.journal = journal;
    this.idempotency = idempotency;
  }

  @Transactional
  Answer propose(Caller caller, NewRun asked, LocalDate today, Instant now) {
    return idempotency.once(() -> proposed(caller, asked, today, now));
  }

  @Transactional
  Answer exclude(Caller caller, UUID runId, IfMatch ifMatch, Exclusion exclusion) {
    return idempotency.once(
        () -> {
          var run = open(caller, runId, ifMatch);
          var by = person(caller);
          var listed =
              runs.items()
                  .putAside(
                      runId,
                      exclusion.caseId(),
                      ListedCase.State.EXCLUDED,
                      "EXCLUDED",
                      exclusion.ground());
          if (!listed) {
            throw Problem.badRequest("/caseId", "does not stand on this list");
          }
          runs.table().touch(runId);
          return noted(run, "case-excluded", new Noted(by, exclusion.caseId(), null));
        });
  }

  @Transactional
  Answer approve(Caller caller, UUID runId, IfMatch ifMatch, Instant now) {
    return idempotency.once(
        () -> {
          var run = open(caller, runId, ifMatch);
          var by = person(caller);
          if (Objects.equals(by.employee(), run.proposedBy())) {
            throw Problem.conflict(
                "same-person", "Whoever proposed a run does not approve it; somebody else does.");
          }
          return decided(run, State.APPROVED, by, now, null);
        });
  }

  @Transactional
  Answer reject(Caller caller, UUID runId, IfMatch ifMatch, Rejection rejection, Instant now) {
    return idempotency.once(
        () -> {
          var run = open(caller, runId, ifMatch);
          return decided(run, State.REJECTED, person(caller), now, rejection.ground());
        });
  }

  @Transactional
  Answer withdraw(Caller caller, UUID runId, IfMatch ifMatch, Rejection rejection, Instant now) {
    return idempotency.once(
        () -> {
          var run = open(caller, runId, ifMatch);
          var by = person(caller);
          if (!Objects.equals(by.employee(), run.proposedBy())) {
            throw Problem.conflict(
                "not-yours", "Only who proposed a run withdraws it; others reject it.");
          }
          return decided(run, State.WITHDRAWN, by, now, rejection.ground());
        });
  }

  /// Ends a run that was approved. One person is enough: nothing is lost by it.
  @Transactional
  Answer stop(Caller caller, UUID runId, IfMatch ifMatch, Rejection rejection, Instant now) {
    return idempotency.once(
        () -> {
          var run = locked(caller, runId, ifMatch);
          if (run.state() != State.APPROVED && run.state() != State.RUNNING) {
            throw Problem.conflict(
                "run-not-going",
                "Only a run that is approved and not done is stopped; this one is %s."
                    .formatted(run.state()));
          }
          var by = person(caller);
          var left = runs.listed(runId);
          runs.table().stop(runId, Objects.requireNonNull(by.employee()), now, rejection.ground());
          runs.items().drop(runId);
          return noted(run, "run-stopped", new Noted(by, null, left));
        });
  }

  private Answer proposed(Caller caller, NewRun asked, LocalDate today, Instant now) {
    var by = person(caller);
    var asOn = Objects.requireNonNullElse(asked.asOn(), today);
    if (asOn.isAfter(today)) {
      throw Problem.badRequest("/asOn", "has not come");
    }
    var unverified = Boolean.TRUE.equals(asked.includeUnverified());
    var most = Objects.requireNonNullElse(asked.most(), MOST);
    var due = lists.due(caller.organisation(), asOn, unverified, most);
    if (due.cases().isEmpty()) {
      throw Problem.conflict(
          "nothing-due", "No case of yours that stands on no list may be destroyed on " + asOn);
    }
    var run =
        new DestructionRun(
            journal.freshId(),
            caller.organisation(),
            State.PROPOSED,
            1,
            asOn,
            unverified,
            due.complete(),
            Objects.requireNonNull(by.employee()),
            now,
            null,
            null,
            null,
            null,
            null,
            List.of());
    runs.table().insert(run);
    runs.items().list(run.runId(), due.cases());
    journal.append(run.runId(), 1, "run-proposed", new Noted(by, null, due.cases().size()));
    return Answer.created("/v1/destruction-runs/" + run.runId(), 1);
  }

  private Answer decided(
      DestructionRun run, State state, Provenance by, Instant now, @Nullable String ground) {
    var listed = runs.listed(run.runId());
    runs.table().decide(run.runId(), state, Objects.requireNonNull(by.employee()), now, ground);
    if (state != State.APPROVED) {
      runs.items().drop(run.runId());
    }
    return noted(run, "run-" + state.name().toLowerCase(Locale.ROOT), new Noted(by, null, listed));
  }

  private Answer noted(DestructionRun run, String what, Noted noted) {
    var version = run.version() + 1;
    journal.append(run.runId(), version, what, noted);
    return Answer.created("/v1/destruction-runs/" + run.runId(), version);
  }

  /// A run of the caller's organisation; locked.
  private DestructionRun locked(Caller caller, UUID runId, IfMatch ifMatch) {
    var run =
        runs.table()
            .locked(runId)
            .filter(it -> it.organisation().equals(caller.organisation()))
            .orElseThrow(Problem::notFound);
    ifMatch.check(run.version());
    return run;
  }

  /// A run of the caller's organisation on which nobody has decided; locked.
  private DestructionRun open(Caller caller, UUID runId, IfMatch ifMatch) {
    var run = locked(caller, runId, ifMatch);
    if (run.state() != State.PROPOSED) {
      throw Problem.conflict("run-decided", "This run is %s.".formatted(run.state()));
    }
    return run;
  }

  /// Two persons decide: so a token must say who uses it.
  private static Provenance person(Caller caller) {
    if (caller.employee() == null) {
      throw Problem.conflict(
          "employee-required", "Persons decide on destruction: the token names no employee.");
    }
    return Provenance.withoutWords(caller);
  }
}
