package asylumchain.reporting.dashboard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import asylumchain.kit.testing.TestIssuer;
import asylumchain.reporting.TopicsStill;
import asylumchain.reporting.World;
import asylumchain.reporting.dashboard.browser.Chromium;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// The pages in a real browser, where there is one: by axe-core against WCAG 2.2 AA, in light, dark
/// and forced colours, on a wide and on a narrow screen, and with the keyboard alone.
@QuarkusTest
@TestProfile(TopicsStill.class)
class PageInBrowserTest {

  private static final String LOGIN = TestIssuer.endpoint("authorization");
  private static final int WIDE = 1280;
  private static final int NARROW = 320;

  /// A phone, upright and on its side, the widest screen on which wide tables are lists, and either
  /// side of where tables stand beside their charts.
  private static final List<Integer> WIDTHS = List.of(NARROW, 481, 640, 832, 1200, 1201);

  private static final String LISTS_FIT =
      """
      [...document.querySelectorAll(innerWidth > 832 ? '.pair table' : '.many')]
        .every(it => it.parentNode.scrollWidth <= it.parentNode.clientWidth)
      """;
  private static final String WHOLE =
      asked("['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']");
  private static final String COLOURS = asked("{type: 'rule', values: ['color-contrast']}");

  /// To axe, which reads the same few colours again for every word and for all that lies behind it,
  /// and takes most of its time for that: each is read once.
  private static final String COLOURS_ONCE =
      """

      (() => {
        const colour = axe.commons.color.Color.prototype;
        const read = colour.parseString;
        const known = new Map();
        colour.parseString = function (text) {
          if (!known.has(text)) {
            read.call(this, text);
            known.set(text, {r: this.r, g: this.g, b: this.b, alpha: this.alpha});
          }
          return Object.assign(this, known.get(text));
        };
      })();
      """;

  private static final String FAINT_HEADING =
      "document.querySelector('h1').style.color = '#aaaaaa'";

  /// As many of what can be reached with the keyboard as stand on the page, in its order.
  private static final String REACHABLE =
      """
      [...document.querySelectorAll('a[href], input:not([type=hidden]), select, button, summary, [tabindex]')]
        .filter(it => it.checkVisibility()).length
      """;

  private static final String FOCUSED =
      """
      (() => {
        const all = [...document.querySelectorAll('a[href], input:not([type=hidden]), select, button, summary, [tabindex]')]
          .filter(it => it.checkVisibility());
        const style = getComputedStyle(document.activeElement);
        return {place: all.indexOf(document.activeElement),
                seen: style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2};
      })()
      """;

  private static final String NAVIGATION =
      "[...document.querySelectorAll('nav a')].map(it => it.href)";

  private static final String IN_SIGHT =
      """
      (() => {
        const box = document.activeElement.getBoundingClientRect();
        return box.width > 1 && box.height > 1 && box.top >= 0 && box.left >= 0;
      })()
      """;

  /// What is written in a chart and cut off at the edge of the screen, or of the chart where that
  /// cuts off.
  private static final String CUT_OFF =
      """
      [...document.querySelectorAll('svg.chart text')]
        .filter(it => {
          const box = it.getBoundingClientRect();
          const svg = it.closest('svg');
          const chart = svg.getBoundingClientRect();
          const spills = getComputedStyle(svg).overflow === 'visible';
          return box.left < (spills ? 0 : chart.left - 1)
            || box.right > (spills ? document.documentElement.clientWidth : chart.right + 1);
        })
        .map(it => it.closest('section').id + ': ' + it.textContent)
      """;

  private static final String REASONS =
      "document.querySelectorAll('#comparison .told:last-of-type tbody td a').length";

  private static final String PAST_THE_NAVIGATION =
      "document.activeElement.closest('header') === null";

  @Inject World world;

  @BeforeEach
  void a_browser_and_a_year_of_cases() {
    if (Chromium.installed().isEmpty()) {
      System.err.println(
          "NO CHROMIUM ON THIS MACHINE: nobody looked at the pages, neither with axe nor with the"
              + " keyboard. Install one, or name it in CHROMIUM.");
    }
    assumeTrue(Chromium.installed().isPresent(), "no Chromium here: nobody looked at the pages");
    YearOfCases.tell(world);
  }

  @Test
  void axe_finds_nothing_on_any_page_in_any_colours_at_any_width() throws IOException {
    try (var chromium = Chromium.start(Chromium.installed().orElseThrow())) {
      var found = new ArrayList<String>();
      for (var name : Page.ALL) {
        chromium.screen(WIDE, Map.of());
        chromium.open(address(name));
        found.addAll(judged(chromium, name));
        chromium.screen(WIDE, Map.of());
        chromium.open(address(name).replace("lang=nl", "lang=en"));
        found.addAll(read(chromium, name + ", English"));
      }
      assertThat(found).isEmpty();
      chromium.evaluate(FAINT_HEADING);
      assertThat(violations(chromium, "a faint heading", COLOURS)).isNotEmpty();
      assertThat(chromium.complaints()).isEmpty();
    }
  }

  @Test
  void whoever_logs_in_is_one_click_away_from_the_cases_behind_a_number() throws IOException {
    try (var chromium = Chromium.start(Chromium.installed().orElseThrow())) {
      chromium.screen(WIDE, Map.of());
      chromium.open(address("weeks"));
      chromium.follow(".ways a");
      logIn(chromium);
      assertThat(text(chromium, "location.pathname")).isEqualTo("/internal/weeks");

      var number = chromium.evaluate("parseInt(document.querySelector('td a').innerText)").asInt();
      chromium.follow("td a");
      assertThat(text(chromium, "location.pathname")).isEqualTo("/internal/cases");
      var rows = chromium.evaluate("document.querySelectorAll('#cases tbody tr').length").asInt();
      assertThat(rows).isEqualTo(number).isGreaterThan(1);
      var found = new ArrayList<>(judged(chromium, "internal-cases"));
      chromium.screen(WIDE, Map.of());
      chromium.follow("nav a");
      assertThat(text(chromium, "location.pathname")).isEqualTo("/internal");
      found.addAll(judged(chromium, "internal-overview"));
      assertThat(found).isEmpty();

      chromium.follow("a[href='/internal/logout']");
      assertThat(text(chromium, "location.pathname")).isEqualTo("/");
      assertThat(text(chromium, "document.body.innerText")).contains("Log in");
      chromium.open(address("weeks").replace("/weeks", "/internal/weeks"));
      assertThat(text(chromium, "location.href")).startsWith(LOGIN);
      assertThat(chromium.complaints()).isEmpty();
    }
  }

  @Test
  void axe_finds_nothing_on_any_page_inside_in_either_language() throws IOException {
    try (var chromium = Chromium.start(Chromium.installed().orElseThrow())) {
      chromium.screen(WIDE, Map.of());
      chromium.open(address("weeks"));
      chromium.follow(".ways a");
      logIn(chromium);
      var found = new ArrayList<String>();
      for (var path : chromium.evaluate(NAVIGATION)) {
        chromium.screen(WIDE, Map.of());
        chromium.open(path.asText());
        found.addAll(
            judged(chromium, "inside" + path.asText().replaceAll(".*internal|\\?.*|/", "-")));
        chromium.screen(WIDE, Map.of());
        chromium.open(path.asText().replace("lang=nl", "lang=en"));
        found.addAll(read(chromium, path.asText() + ", English"));
      }
      assertThat(chromium.evaluate(NAVIGATION).size()).isEqualTo(Page.ALL.size() + 1);
      for (var language : List.of("nl", "en")) {
        chromium.screen(WIDE, Map.of());
        chromium.open(
            address("definitions").replaceAll("/definitions.*", "/internal/definitions?lang=")
                + language
                + "&otherDefinition=all-cases&asOf=2021-12-30");
        assertThat(chromium.evaluate(REASONS).asInt()).isPositive();
        found.addAll(
            language.equals("nl")
                ? judged(chromium, "inside-comparison")
                : read(chromium, "comparison, English"));
      }
      assertThat(found).isEmpty();
      assertThat(chromium.complaints()).isEmpty();
    }
  }

  @Test
  void the_first_place_leads_past_the_navigation_and_is_seen() {
    try (var chromium = Chromium.start(Chromium.installed().orElseThrow())) {
      chromium.screen(WIDE, Map.of());
      for (var name : Page.ALL) {
        chromium.open(address(name));
        chromium.tab();
        assertThat(text(chromium, "document.activeElement.className")).as(name).isEqualTo("skip");
        assertThat(chromium.evaluate(IN_SIGHT).asBoolean()).as(name).isTrue();

        chromium.enter();
        chromium.tab();
        assertThat(chromium.evaluate(PAST_THE_NAVIGATION).asBoolean()).as(name).isTrue();
      }
    }
  }

  /// At the page of either provider: the one believes whoever is chosen, the other asks for a word.
  private static void logIn(Chromium chromium) {
    assertThat(text(chromium, "location.href")).startsWith(LOGIN);
    var asksForWord = chromium.evaluate("document.getElementById('password') !== null").asBoolean();
    if (!asksForWord) {
      chromium.follow("a[href$='person=planner']");
      return;
    }
    chromium.evaluate("document.getElementById('username').value = 'planner'");
    chromium.evaluate(
        "document.getElementById('password').value = '" + TestIssuer.passwordOfPeople() + "'");
    chromium.follow("#kc-login");
  }

  private static String text(Chromium chromium, String expression) {
    return chromium.evaluate(expression).asText();
  }

  /// What axe finds on the page that is open, as it is.
  private static List<String> read(Chromium chromium, String name) throws IOException {
    chromium.evaluate(axe());
    return violations(chromium, name, WHOLE);
  }

  /// What axe finds on the page that is open, in any colours, wide and narrow.
  private static List<String> judged(Chromium chromium, String name) throws IOException {
    chromium.picture(name);
    chromium.evaluate(axe());
    var found = new ArrayList<>(violations(chromium, name, WHOLE));
    chromium.screen(WIDE, Map.of("prefers-color-scheme", "dark"));
    found.addAll(violations(chromium, name + ", dark", COLOURS));
    chromium.picture(name + "-dark");
    chromium.screen(WIDE, Map.of("forced-colors", "active"));
    found.addAll(violations(chromium, name + ", forced colours", COLOURS));
    chromium.screen(NARROW, Map.of());
    found.addAll(violations(chromium, name + ", narrow", WHOLE));
    chromium.picture(name + "-narrow");
    chromium
        .evaluate(CUT_OFF)
        .forEach(it -> found.add(name + ", narrow, cut off in a chart: " + it.asText()));
    assertThat(chromium.evaluate("document.scrollingElement.scrollWidth").asInt())
        .as(name + " fits on a narrow screen")
        .isLessThanOrEqualTo(NARROW);
    for (var width : WIDTHS) {
      chromium.screen(width, Map.of());
      assertThat(chromium.evaluate(LISTS_FIT).asBoolean())
          .as(name + ": no wide table scrolls sideways, nor one beside a chart, at " + width)
          .isTrue();
    }
    return found;
  }

  @Test
  void the_keyboard_reaches_everything_in_the_order_of_the_page_and_shows_where_it_is() {
    try (var chromium = Chromium.start(Chromium.installed().orElseThrow())) {
      chromium.screen(WIDE, Map.of());
      chromium.open(address("flows"));

      var reachable = chromium.evaluate(REACHABLE).asInt();
      var seen = new TreeSet<Integer>();
      var place = -1;
      while (place < reachable - 1) {
        chromium.tab();
        var focused = chromium.evaluate(FOCUSED);
        // the parts of a date are one place, which shows at one of them at least
        assertThat(focused.path("place").asInt()).isBetween(Math.max(place, 0), place + 1);
        place = focused.path("place").asInt();
        if (focused.path("seen").asBoolean()) {
          seen.add(place);
        }
      }
      assertThat(seen).hasSize(reachable);
      assertThat(reachable).isGreaterThan(20);
    }
  }

  private static List<String> violations(Chromium chromium, String where, String options) {
    var found = new ArrayList<String>();
    chromium
        .evaluate("axe.run(document, " + options + ").then(it => it.violations)")
        .forEach(
            it ->
                found.add(
                    where
                        + ": "
                        + it.path("id").asText()
                        + " "
                        + it.path("nodes").path(0).path("html").asText()
                        + " "
                        + it.path("nodes").path(0).path("failureSummary").asText()));
    return found;
  }

  /// Which rules axe is asked for. It tells of what it finds, and not of the thousands of elements
  /// that are as they should be.
  private static String asked(String rules) {
    return "{preload: false, resultTypes: ['violations'], selectors: false, runOnly: %s}"
        .formatted(rules);
  }

  private static String address(String name) {
    return ConfigProvider.getConfig().getValue("test.url", String.class)
        + Page.path(name)
        + "?lang=nl";
  }

  private static String axe() throws IOException {
    try (var script = PageInBrowserTest.class.getResourceAsStream("/axe.min.js")) {
      var text = new String(Objects.requireNonNull(script).readAllBytes(), StandardCharsets.UTF_8);
      return text + COLOURS_ONCE;
    }
  }
}
