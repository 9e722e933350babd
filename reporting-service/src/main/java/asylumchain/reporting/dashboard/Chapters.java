package asylumchain.reporting.dashboard;

import asylumchain.kit.http.Problem;
import asylumchain.reporting.dashboard.frame.Asked;
import asylumchain.reporting.dashboard.frame.Chapter;
import asylumchain.reporting.dashboard.frame.Content;
import asylumchain.reporting.dashboard.frame.Insider;
import asylumchain.reporting.dashboard.frame.Told;
import asylumchain.reporting.dashboard.frame.Wording;
import asylumchain.reporting.disclosure.DisclosurePolicies;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import org.jspecify.annotations.Nullable;

/// All chapters, told to the public under the disclosure policy in force.
@ApplicationScoped
class Chapters {

  private final Instance<Chapter> chapters;
  private final DisclosurePolicies policies;

  Chapters(Instance<Chapter> chapters, DisclosurePolicies policies) {
    this.chapters = chapters;
    this.policies = policies;
  }

  /// How figures are told in these words.
  ///
  /// @param insider who may know figures as they are; `null`: they are told to the public
  Told told(Wording wording, @Nullable Insider insider) {
    return new Told(wording, policies.inForce(), insider);
  }

  /// What the chapter of this name has to tell.
  ///
  /// @throws Problem 404 when there is none, 400 when the question cannot be answered
  Content tell(String name, Asked asked) {
    var chapter =
        chapters.stream()
            .filter(it -> it.name().equals(name))
            .findFirst()
            .orElseThrow(Problem::notFound);
    return chapter.tell(asked.narrowedBy(chapter::narrows));
  }
}
