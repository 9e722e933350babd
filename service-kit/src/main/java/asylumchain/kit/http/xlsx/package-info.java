/// Tables as spreadsheets.
@NullMarked
package asylumchain.kit.http.xlsx;

import org.jspecify.annotations.NullMarked;
