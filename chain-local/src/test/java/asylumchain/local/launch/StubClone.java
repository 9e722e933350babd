package asylumchain.local.launch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;

/// A clone with the real script, launcher and backends, whose services are stubs.
final class StubClone {
  private StubClone() {}

  static Path in(Path directory) throws IOException {
    for (var name : new String[] {"chain", ".mvn", "chain-local"}) {
      Files.createSymbolicLink(directory.resolve(name), ChainScript.root().resolve(name));
    }
    for (var service : Service.values()) {
      var app = directory.resolve(service.title()).resolve("target").resolve("quarkus-app");
      Files.createDirectories(app);
      jar(app.resolve("quarkus-run.jar"));
    }
    return directory;
  }

  private static void jar(Path path) throws IOException {
    var manifest = new Manifest();
    manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
    manifest.getMainAttributes().put(Attributes.Name.MAIN_CLASS, StubService.class.getName());
    var name = StubService.class.getName().replace('.', '/') + ".class";
    try (var out = new JarOutputStream(Files.newOutputStream(path), manifest);
        var bytes = StubService.class.getResourceAsStream("/" + name)) {
      out.putNextEntry(new JarEntry(name));
      bytes.transferTo(out);
    }
  }
}
