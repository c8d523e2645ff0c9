import ArgumentParser
import Dateline

/// `NAME=VALUE`: a value of a facet that a person picked.
struct PickOption: ExpressibleByArgument {
  let facet: String
  let value: String

  init?(argument: String) {
    let parts = argument.split(separator: "=", maxSplits: 1)
    guard parts.count == 2 else { return nil }
    facet = String(parts[0])
    value = String(parts[1])
  }

  /// Picked values by their facet, in the order typed.
  static func selections(_ picked: [PickOption]) -> [SearchRequest.Selection] {
    var selections: [SearchRequest.Selection] = []
    for pick in picked {
      if let index = selections.firstIndex(where: { $0.facet == pick.facet }) {
        selections[index].values.append(pick.value)
      } else {
        selections.append(SearchRequest.Selection(facet: pick.facet, values: [pick.value]))
      }
    }
    return selections
  }
}
