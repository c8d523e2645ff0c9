import Glibc
import TextAnalysis

/// The day that it is where the program runs.
enum Today {
  static var date: PartialDate? {
    var now = time(nil)
    var local = tm()
    guard localtime_r(&now, &local) != nil else { return nil }
    return PartialDate(
      year: Int(local.tm_year) + 1900, month: Int(local.tm_mon) + 1, day: Int(local.tm_mday))
  }
}
