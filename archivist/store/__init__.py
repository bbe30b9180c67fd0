"""The archive's folder: paths, durable writes, the one writer's lock."""
