import ArgumentParser

extension CompletionKind {
  /// Nothing that could be completed. Said of arguments that are free text: zsh completes
  /// no option beside an argument of which nothing is said.
  static var nothing: CompletionKind { .list([]) }
}
