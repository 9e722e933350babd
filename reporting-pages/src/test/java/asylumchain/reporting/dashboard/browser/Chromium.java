package asylumchain.reporting.dashboard.browser;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.EmulateMediaOptions;
import com.microsoft.playwright.Page.ScreenshotOptions;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ForcedColors;
import com.microsoft.playwright.options.Media;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// A Chromium of this machine, without a window, with one page open, driven by Playwright. No
/// browser is downloaded: the driver is told where the installed one is.
public final class Chromium implements AutoCloseable {

  private static final List<String> PLACES =
      List.of(
          "/usr/bin/chromium",
          "/usr/bin/chromium-browser",
          "/usr/bin/google-chrome",
          "/usr/bin/google-chrome-stable",
          "/snap/bin/chromium",
          "/opt/google/chrome/chrome",
          "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
          "/Applications/Chromium.app/Contents/MacOS/Chromium");
  private static final List<String> ARGUMENTS =
      List.of(
          "--no-sandbox", "--disable-gpu", "--disable-background-networking", "--hide-scrollbars");
  private static final Map<String, String> WITHOUT_DOWNLOAD =
      Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1");
  private static final int HEIGHT = 900;

  private static final JsonMapper JSON = new JsonMapper();

  private final Playwright playwright;
  private final Browser browser;
  private final Page page;
  private final List<String> complaints = new ArrayList<>();
  private int loads;

  private Chromium(Playwright playwright, Browser browser) {
    this.playwright = playwright;
    this.browser = browser;
    this.page = browser.newPage();
    page.onConsoleMessage(message -> complaints.add(message.text()));
    page.onPageError(complaints::add);
    page.onLoad(_ -> loads++);
  }

  /// Where there is one on this machine; `CHROMIUM` in the environment names another.
  public static Optional<Path> installed() {
    return Stream.concat(Stream.ofNullable(System.getenv("CHROMIUM")), PLACES.stream())
        .map(Path::of)
        .filter(Files::isExecutable)
        .findFirst();
  }

  /// Starts it.
  public static Chromium start(Path program) {
    var playwright = Playwright.create(new Playwright.CreateOptions().setEnv(WITHOUT_DOWNLOAD));
    var options = new LaunchOptions().setExecutablePath(program).setArgs(ARGUMENTS);
    return new Chromium(playwright, playwright.chromium().launch(options));
  }

  /// Goes to an address, until it is loaded with its style sheets.
  public void open(String address) {
    page.navigate(address);
  }

  /// Clicks the first link that fits, until what it leads to is loaded.
  ///
  /// @param selector as in a style sheet
  public void follow(String selector) {
    var before = loads;
    page.locator(selector).first().click();
    page.waitForCondition(() -> loads > before);
  }

  /// Shows the page as on such a screen.
  ///
  /// @param features of media queries, such as `prefers-color-scheme`; `media` is `print` for paper
  public void screen(int width, Map<String, String> features) {
    page.setViewportSize(width, HEIGHT);
    page.emulateMedia(
        new EmulateMediaOptions()
            .setColorScheme(
                "dark".equals(features.get("prefers-color-scheme"))
                    ? ColorScheme.DARK
                    : ColorScheme.LIGHT)
            .setMedia("print".equals(features.get("media")) ? Media.PRINT : Media.SCREEN)
            .setForcedColors(
                "active".equals(features.get("forced-colors"))
                    ? ForcedColors.ACTIVE
                    : ForcedColors.NONE));
  }

  /// What an expression gives; a promise is waited for.
  public JsonNode evaluate(String expression) {
    return JSON.valueToTree(page.evaluate(expression));
  }

  /// Presses the key that goes to the next place.
  public void tab() {
    page.keyboard().press("Tab");
  }

  /// Presses the key that follows a link.
  public void enter() {
    page.keyboard().press("Enter");
  }

  /// What the browser complained about, such as what a policy refused.
  public List<String> complaints() {
    return List.copyOf(complaints);
  }

  /// Keeps the whole page as an image in `target/pages`, also what lies below the screen, where
  /// somebody asks for pictures to look at: `-Dchain.pictures=true`. No test reads them, and to
  /// draw them takes longer than most of what is asked of a page.
  ///
  /// @param name of the file, without `.png`
  public void picture(String name) {
    if (Boolean.getBoolean("chain.pictures")) {
      var file = Path.of("target", "pages", name + ".png");
      page.screenshot(new ScreenshotOptions().setFullPage(true).setPath(file));
    }
  }

  @Override
  public void close() {
    browser.close();
    playwright.close();
  }
}
