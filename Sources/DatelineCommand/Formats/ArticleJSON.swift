import Dateline

/// Whole articles as JSON, one a line.
enum ArticleJSON {
  private static func writeHead(_ article: IndexedArticle, to json: inout JSONWriter) {
    json.key("id")
    json.value(article.id)
    json.key("record")
    json.value(article.record)
    json.key("title")
    json.value(article.title)
    json.key("date")
    json.value(article.date)
    json.key("authors")
    json.value(article.authors)
    json.key("source")
    json.value(article.source)
    json.key("section")
    json.value(article.section)
    json.key("language")
    json.value(article.language)
    json.key("path")
    json.value(article.path)
    json.key("url")
    json.value(article.url)
  }

  /// A whole article of the index.
  static func line(_ article: IndexedArticle) -> [UInt8] {
    var json = JSONWriter()
    json.object { json in
      writeHead(article, to: &json)
      json.key("text")
      json.value(article.text)
      json.key("people")
      json.value(article.people)
      json.key("places")
      json.array { json in for place in article.places { write(place, to: &json) } }
      json.key("organisations")
      json.value(article.organisations)
      json.key("dates")
      json.value(article.spokenDates)
      json.key("topics")
      json.value(article.topics)
    }
    json.endLine()
    return json.bytes
  }

  /// What would be indexed of an article, every mention with its place.
  static func line(_ extracted: ExtractedArticle) -> [UInt8] {
    let article = extracted.article
    let offsets = ScalarOffsets(article.text)
    var json = JSONWriter()
    json.object { json in
      writeHead(article, to: &json)
      json.key("text")
      json.value(article.text)
      json.key("people")
      json.array { json in for name in extracted.people { write(name, offsets, to: &json) } }
      json.key("places")
      json.array { json in
        for place in extracted.places {
          json.object { json in
            writeFields(place.place, to: &json)
            write(place.mentions, offsets, to: &json)
          }
        }
      }
      json.key("organisations")
      json.array { json in for name in extracted.organisations { write(name, offsets, to: &json) } }
      json.key("dates")
      json.array { json in
        let scalars = Array(article.text.unicodeScalars)
        for date in extracted.dates {
          let start = offsets[date.mention.range.lowerBound]
          let end = offsets[date.mention.range.upperBound]
          json.object { json in
            json.key("value")
            json.value(date.value)
            if let last = date.end {
              json.key("last")
              json.value(last)
            }
            json.key("text")
            json.value(String(String.UnicodeScalarView(scalars[start..<end])))
            json.key("start")
            json.value(start)
            json.key("end")
            json.value(end)
            json.key("rule")
            json.value(date.mention.rule)
            json.key("confidence")
            json.value(date.mention.confidence, places: 2)
          }
        }
      }
      json.key("topics")
      json.value(article.topics)
      json.key("dateline")
      json.value(article.dateline)
      json.key("format")
      json.value(article.format)
      json.key("provenance")
      json.object { json in
        for (field, rule) in extracted.provenance.sorted(by: { $0.key < $1.key }) {
          json.key(field)
          json.value(rule)
        }
      }
      if !extracted.recordKeys.isEmpty { writeKeys(of: extracted, to: &json) }
    }
    json.endLine()
    return json.bytes
  }

  /// How the record's keys were read.
  private static func writeKeys(of extracted: ExtractedArticle, to json: inout JSONWriter) {
    json.key("keys")
    json.array { json in
      for key in extracted.recordKeys {
        json.object { json in
          json.key("key")
          json.value(key.key)
          json.key("field")
          json.value(key.field)
        }
      }
    }
    json.key("fields_file")
    json.value(extracted.fieldsFile)
  }

  private static func write(
    _ name: ExtractedArticle.Name, _ offsets: ScalarOffsets, to json: inout JSONWriter
  ) {
    json.object { json in
      json.key("name")
      json.value(name.name)
      write(name.mentions, offsets, to: &json)
    }
  }

  private static func write(
    _ mentions: [ExtractedArticle.Mention], _ offsets: ScalarOffsets, to json: inout JSONWriter
  ) {
    json.key("mentions")
    json.array { json in
      for mention in mentions {
        json.array { json in
          json.value(offsets[mention.range.lowerBound])
          json.value(offsets[mention.range.upperBound])
        }
      }
    }
    json.key("rules")
    json.array { json in for mention in mentions { json.value(mention.rule) } }
    json.key("confidences")
    json.array { json in for mention in mentions { json.value(mention.confidence, places: 2) } }
  }

  private static func write(_ place: IndexedArticle.Place, to json: inout JSONWriter) {
    json.object { json in writeFields(place, to: &json) }
  }

  private static func writeFields(_ place: IndexedArticle.Place, to json: inout JSONWriter) {
    json.key("name")
    json.value(place.name)
    json.key("country")
    json.value(place.country)
    json.key("latitude")
    json.value(place.latitude, places: 5)
    json.key("longitude")
    json.value(place.longitude, places: 5)
  }
}
