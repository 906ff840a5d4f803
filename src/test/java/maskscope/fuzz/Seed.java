package maskscope.fuzz;

/// A sound file to be damaged.
///
/// @param name where it comes from
/// @param format the name of its format
/// @param bytes all of it; not to be changed
record Seed(String name, String format, byte[] bytes) {}
