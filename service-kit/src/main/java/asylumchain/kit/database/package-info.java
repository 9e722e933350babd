/// Plain SQL for tables of the kit and of the services, questions made of parts, and rows by COPY.
@NullMarked
package asylumchain.kit.database;

import org.jspecify.annotations.NullMarked;
