/// What the suite is rolled out with: images and manifests.
@NullMarked
package asylumchain.local.deploy;

import org.jspecify.annotations.NullMarked;
