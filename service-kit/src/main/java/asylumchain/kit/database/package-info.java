/// Plain SQL for the tables of the kit.
@NullMarked
package asylumchain.kit.database;

import org.jspecify.annotations.NullMarked;
