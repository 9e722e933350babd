package asylumchain.kit.projection;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;

/// What a service makes of the journals of others. One bean per service.
///
/// All methods but the first three run in the kit's JTA transaction; the connection is that of the
/// injected `DataSource`, so whatever else takes part in the transaction commits with it. Use
/// unqualified table names: the search path leads to the live tables, or during a rebuild to those
/// that are being filled. Never commit, roll back or close the connection.
public interface Projection {

  /// The consumer group.
  String name();

  /// In the order in which a rebuild reads them.
  List<Source> sources();

  /// SQL resources on the class path that create the tables of this projection, without a schema in
  /// their names. A change of their text makes the next start rebuild everything. `${serviceRole}`
  /// and the like are not replaced: the tables belong to the role of the service.
  List<String> ddl();

  /// Takes the events in. May see the same subject many times in one batch and must give the same
  /// result for any cutting into batches: keep the facts, fold, replace; never count up.
  ///
  /// Called with batches of one source and one partition in the order of `seq`, each event once in
  /// the lifetime of the tables. An exception that the database is not to blame for makes the kit
  /// try the records one by one and park the subject of the one that fails.
  ///
  /// @param batch never empty; private events are in it, without a payload
  void apply(Connection connection, int part, List<ReceivedEvent> batch) throws SQLException;

  /// The source says how far it has read its own source: everything that it made of numbers up to
  /// `processedSeq` has been applied here.
  void progressed(Connection connection, int part, Source source, long processedSeq)
      throws SQLException;

  /// Events of parked subjects, the one that parked them included, which are not applied until
  /// those are taken in again. Who may see them is not to wait for that: whoever takes part no more
  /// is not shown the last good state either. What cannot be read says nothing.
  ///
  /// @param passedBy of one source and one partition in the order of `seq`, never empty
  default void parked(Connection connection, int part, List<ReceivedEvent> passedBy)
      throws SQLException {}

  /// Removes everything that was made of one subject; all its events of all sources follow in
  /// [#apply].
  void forget(Connection connection, int part, UUID subjectId) throws SQLException;
}
