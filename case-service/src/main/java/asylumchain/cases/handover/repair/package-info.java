/// Partners that were left in cases by releases before it was asked by which fact they take part.
@NullMarked
package asylumchain.cases.handover.repair;

import org.jspecify.annotations.NullMarked;
