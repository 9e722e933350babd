package asylumchain.house.broken;

import asylumchain.client.Connection;

record UsesTheClient(Connection connection) {}
