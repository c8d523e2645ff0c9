/// Ends the producing of a run that was asked to stop; what was produced is written.
struct RunStopped: Error {}
