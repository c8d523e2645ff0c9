import ArgumentParser

/// When output is coloured.
enum ColorUse: String, Choice {
  /// On a terminal, unless `NO_COLOR` (https://no-color.org) or a dumb terminal asks
  /// for none.
  case auto
  case always, never
}
