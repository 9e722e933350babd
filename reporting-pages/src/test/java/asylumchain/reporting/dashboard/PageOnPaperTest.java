package asylumchain.reporting.dashboard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import asylumchain.reporting.TopicsStill;
import asylumchain.reporting.World;
import asylumchain.reporting.dashboard.browser.Chromium;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// The pages as they come out of a printer, also for a reader whose screen is dark: nothing is cut,
/// nothing is faint, and what only works on a screen is not there.
@QuarkusTest
@TestProfile(TopicsStill.class)
class PageOnPaperTest {

  /// The width of A4 within its margins of one centimetre, in CSS pixels.
  private static final int PAPER = 718;

  private static final int SCREEN = 1280;

  private static final String FOR_THE_SCREEN =
      "[...document.querySelectorAll('nav, form, .get, .skip, .bar a')]";

  private static final String STILL_THERE =
      FOR_THE_SCREEN + ".filter(it => it.checkVisibility()).map(it => it.outerHTML.slice(0, 80))";

  /// Tables and charts that are not there, that can be scrolled, or that run off the paper.
  private static final String CUT =
      """
      [...document.querySelectorAll('.scroll, table, svg.chart, dl.facts')]
        .filter(it => {
          const box = it.getBoundingClientRect();
          return !it.checkVisibility() || box.width < 50 || box.height < 15
            || box.left < 0 || box.right > document.documentElement.clientWidth + 1
            || it.scrollHeight > it.clientHeight + 2 && getComputedStyle(it).overflowY !== 'visible';
        })
        .map(it => it.tagName + ' ' + (it.closest('section')?.id ?? '') + ' '
          + JSON.stringify(it.getBoundingClientRect()))
      """;

  /// What is drawn or written with less contrast to the paper than WCAG 2.2 asks for: 3 to 1 for a
  /// shape, by its inside or its outline, and 4.5 to 1 for words.
  private static final String FAINT =
      """
      (() => {
        const parts = colour => (colour.match(/[0-9.]+/g) ?? []).map(Number);
        const shown = colour => colour !== 'none' && !(parts(colour).length === 4 && parts(colour)[3] === 0);
        const light = colour => {
          const [r, g, b] = parts(colour).map(it => it / 255)
            .map(it => it <= 0.04045 ? it / 12.92 : ((it + 0.055) / 1.055) ** 2.4);
          return 0.2126 * r + 0.7152 * g + 0.0722 * b;
        };
        const paper = light(getComputedStyle(document.body).backgroundColor);
        const contrast = colour => shown(colour)
          ? (Math.max(light(colour), paper) + 0.05) / (Math.min(light(colour), paper) + 0.05) : 1;
        const shapes = [...document.querySelectorAll(
            'svg .line:not(.centre), svg .area, svg .column, svg .dot:not(.limit):not(.centre), svg .axis')]
          .filter(it => { const s = getComputedStyle(it);
            return Math.max(contrast(s.fill), contrast(s.stroke)) < 3; });
        const words = [...document.querySelectorAll('svg text')]
          .filter(it => contrast(getComputedStyle(it).fill) < 4.5);
        const text = [...document.querySelectorAll('td, th, caption, h1, h2, .finding, .lead, dd, dt')]
          .filter(it => contrast(getComputedStyle(it).color) < 4.5);
        return [...shapes, ...words, ...text].map(it => it.outerHTML.slice(0, 120));
      })()
      """;

  private static final String PAPER_IS_WHITE =
      "getComputedStyle(document.body).backgroundColor === 'rgb(255, 255, 255)'";

  /// Browsers leave out backgrounds, which the key to a chart is made of, unless they are told.
  private static final String KEYS_ARE_PRINTED =
      """
      [...document.querySelectorAll('.legend li')]
        .every(it => getComputedStyle(it, '::before').printColorAdjust === 'exact')
      """;

  @Inject World world;

  @BeforeEach
  void a_browser_and_a_year_of_cases() {
    assumeTrue(Chromium.installed().isPresent(), "no Chromium here: nobody looked at the paper");
    YearOfCases.tell(world);
  }

  @Test
  void on_paper_every_page_is_whole_and_clear_whatever_the_screen_was() throws IOException {
    try (var chromium = Chromium.start(Chromium.installed().orElseThrow())) {
      var wrong = new ArrayList<String>();
      for (var name : Page.ALL) {
        chromium.screen(SCREEN, Map.of());
        chromium.open(address(name));
        assertThat(chromium.evaluate(FOR_THE_SCREEN + ".length").asInt()).as(name).isPositive();
        for (var colours : List.of("light", "dark")) {
          chromium.screen(PAPER, Map.of("media", "print", "prefers-color-scheme", colours));
          var where = name + ", " + colours + ": ";
          assertThat(chromium.evaluate(PAPER_IS_WHITE).asBoolean()).as(where).isTrue();
          assertThat(chromium.evaluate(KEYS_ARE_PRINTED).asBoolean()).as(where).isTrue();
          for (var question : List.of(STILL_THERE, CUT, FAINT)) {
            chromium.evaluate(question).forEach(it -> wrong.add(where + it.asText()));
          }
        }
        chromium.picture(name + "-paper");
      }
      assertThat(wrong).isEmpty();
    }
  }

  /// The same shapes on a screen, in light, in dark and in the colours that a reader forces.
  @Test
  void on_a_screen_no_shape_of_a_chart_is_faint() {
    try (var chromium = Chromium.start(Chromium.installed().orElseThrow())) {
      var wrong = new ArrayList<String>();
      for (var name : Page.ALL) {
        chromium.screen(SCREEN, Map.of());
        chromium.open(address(name));
        for (var features :
            List.of(
                Map.of("prefers-color-scheme", "light"),
                Map.of("prefers-color-scheme", "dark"),
                Map.of("forced-colors", "active"))) {
          chromium.screen(SCREEN, features);
          chromium
              .evaluate(FAINT)
              .forEach(it -> wrong.add(name + ", " + features + ": " + it.asText()));
        }
      }
      assertThat(wrong).isEmpty();
    }
  }

  private static String address(String name) {
    return ConfigProvider.getConfig().getValue("test.url", String.class)
        + Page.path(name)
        + "?lang=nl";
  }
}
