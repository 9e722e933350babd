package asylumchain.local.drill;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.junit.jupiter.api.Test;

class TopicDeletedDrill {

  @Test
  void the_feed_serves_what_was_on_a_topic_that_somebody_deleted()
      throws IOException, ExecutionException, InterruptedException {
    try (var drill = new Drill()) {
      drill.loadWhole();
      var sent = drill.nextPart();
      var where = drill.send(sent);
      drill.inTheMiddle(where, sent);

      delete(drill.chain().kafka(), List.of("asylum.case.v1", "asylum.deadline.v1"));

      drill.chain().allTaken(where, sent);
      drill.chain().awaitVisible();
      drill.loadWhole();
      drill.booksWithoutTopics();
    }
  }

  private static void delete(String broker, List<String> topics)
      throws ExecutionException, InterruptedException {
    try (var admin = Admin.create(Map.<String, Object>of("bootstrap.servers", broker))) {
      admin.deleteTopics(topics).all().get();
    }
  }
}
