import TextAnalysis
import Testing

@testable import Articles

/// NITF, NewsML and ninjs with what agencies and archives fill in.
struct NewsroomFormatTests {
  private func article(_ name: String, _ text: String) throws -> Article {
    let result = try ReadResult(name, text: text)
    try #require(result.articles.count == 1 && result.failures.isEmpty, "\(result.failures)")
    return result.articles[0]
  }

  @Test func `a newspaper's archive in NITF gives day, names and each paragraph once`() throws {
    let article = try article(
      "a.xml",
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <nitf change.date="June 10, 2005" version="-//IPTC//DTD NITF 3.3//EN"><head>
      <title>Ferry to Resume</title>
      <meta content="12FERR" name="slug"/><meta content="Region" name="online_sections"/>
      <docdata><doc-id id-string="430012"/><doc.copyright holder="Another" year="1991"/>
      <identified-content><classifier class="x" type="descriptor">Ferries</classifier>
      <classifier class="y" type="taxonomic_classifier">Top/News</classifier>
      <org class="x">Harbour Authority</org><person class="x">Lind, Bo (Director)</person>
      <person class="z">Lind, Bo</person><location class="x">Laguna (Calif)</location>
      </identified-content></docdata>
      <pubdata date.publication="19910312T000000" ex-ref="https://example.org/f" name="Harbour Gazette"/>
      </head><body><body.head><hedline><hl1>Ferry Service To Resume</hl1><hl2>Later</hl2></hedline>
      <byline class="print_byline">By ANN LEE</byline>
      <byline class="normalized_byline">Lee, Ann</byline></body.head><body.content>
      <block class="lead_paragraph"><p>The ferry will run again.</p></block>
      <block class="full_text"><p>The ferry will run again.</p><p>Bo Lind named the boat.</p></block>
      </body.content></body></nitf>
      """)
    #expect(article.title == "Ferry Service To Resume")
    #expect(article.text == "The ferry will run again.\n\nBo Lind named the boat.")
    #expect(article.published?.date.description == "1991-03-12")
    #expect(article.authors == ["ANN LEE"])
    #expect(article.source == "Harbour Gazette")
    #expect(article.section == "Region")
    #expect(article.url == "https://example.org/f")
    #expect(article.record == "430012")
    #expect(article.people == ["Bo Lind"])
    #expect(article.places == ["Laguna"])
    #expect(article.organisations == ["Harbour Authority"])
    #expect(article.topics == ["Ferries"])
  }

  @Test func `an agency's NITF keeps captions and leaves out who made the picture`() throws {
    let article = try article(
      "a.xml",
      """
      <nitf xml:lang="en-GB"><head>
      <tobject tobject.type="news"><tobject.subject tobject.subject.type="Economy"/></tobject>
      <docdata><date.issue norm="20081013T000000Z"/><date.release norm="20081014T000000Z"/>
      <key-list><keyword key="harbour"/></key-list></docdata></head>
      <body><body.head><hedline><hl1>Quay <em>opens</em></hl1></hedline>
      <byline>By <person>Ann Lee</person> and <person>Bo Sand</person><byttl>Staff</byttl></byline>
      <distributor>Sample Press</distributor>
      <dateline><location>Laguna</location><story.date norm="20081013">Oct. 13</story.date></dateline>
      <abstract><p>The abstract.</p></abstract></body.head><body.content>
      <media media-type="image"><media-metadata name="size" value="3">3</media-metadata>
      <media-reference source="a.jpg"/><media-caption><p>The new quay.</p></media-caption>
      <media-producer>Photo: Ann Lee</media-producer></media>
      <p>The <org>Harbour Authority</org> opened a quay.</p><hl2>Cost</hl2>
      <ul><li>first</li><li>second</li></ul></body.content>
      <body.end><tagline>Ann Lee writes about ships.</tagline></body.end></body></nitf>
      """)
    #expect(article.title == "Quay opens")
    #expect(article.authors == ["Ann Lee", "Bo Sand"])
    #expect(article.dateline == "Laguna, Oct. 13")
    #expect(article.published?.date.description == "2008-10-13")
    #expect(article.topics == ["harbour", "Economy"])
    #expect(article.language == "en-gb")
    #expect(
      article.text
        == "The new quay.\n\nThe Harbour Authority opened a quay.\n\nCost\n\nfirst\nsecond")
  }

  @Test func `NITF without a text has its abstract`() throws {
    let text = """
      <nitf><body><body.head><hedline><hl1>Quay</hl1></hedline>
      <abstract><p>It opened.</p></abstract></body.head><body.content/></body></nitf>
      """
    #expect(try article("a.xml", text).text == "It opened.")
  }

  @Test(arguments: [
    "<nitf><body><body.content><p>Der Kai ist offen.</p></body.content></body></nitf>",
    "<p>Der Kai ist offen.</p>", "Der Kai ist offen.",
  ])
  func `NewsML 1 is read with its text in any form`(content: String) throws {
    let article = try article(
      "a.xml",
      """
      <?xml version="1.0"?><NewsML><Catalog Href="x"/>
      <NewsEnvelope><DateAndTime>20040305T101112Z</DateAndTime></NewsEnvelope>
      <NewsItem xml:lang="de"><Identification><NewsIdentifier><ProviderId>sample.example</ProviderId>
      <DateId>20040304</DateId><NewsItemId>quay-1</NewsItemId>
      <PublicIdentifier>urn:newsml:quay-1</PublicIdentifier></NewsIdentifier></Identification>
      <NewsManagement><FirstCreated>20040303T090000+0100</FirstCreated>
      <ThisRevisionCreated>20040305T090000+0100</ThisRevisionCreated></NewsManagement>
      <NewsComponent><NewsLines><HeadLine>Neuer Kai</HeadLine><SubHeadLine>Spät</SubHeadLine>
      <ByLine>Von Anna Lee</ByLine><DateLine>Laguna</DateLine><KeywordLine>Hafen</KeywordLine></NewsLines>
      <AdministrativeMetadata><Provider><Party FormalName="Sample Press"/></Provider>
      </AdministrativeMetadata><DescriptiveMetadata><Language FormalName="de"/></DescriptiveMetadata>
      <ContentItem><DataContent>\(content)</DataContent></ContentItem></NewsComponent></NewsItem></NewsML>
      """)
    #expect(article.title == "Neuer Kai")
    #expect(article.text == "Der Kai ist offen.")
    #expect(article.authors == ["Anna Lee"])
    #expect(article.source == "Sample Press")
    #expect(article.record == "urn:newsml:quay-1")
    #expect(article.published?.date.description == "2004-03-03")
    #expect(article.language == "de")
    #expect(article.topics == ["Hafen"])
  }

  @Test func `an item of Reuters' corpora is read`() throws {
    let article = try article(
      "2286newsML.xml",
      """
      <?xml version="1.0" encoding="iso-8859-1" ?>
      <newsitem itemid="2286" id="root" date="1996-08-20" xml:lang="en">
      <title>LAGUNA: Quay opens.</title><headline>Quay opens.</headline><byline>Ann Lee</byline>
      <dateline>LAGUNA 1996-08-20</dateline><text><p>It was opened.</p><p>It is long.</p></text>
      <metadata><codes class="bip:countries:1.0"><code code="MEX"/></codes>
      <codes class="bip:topics:1.0"><code code="E51"/><code code="ECAT"/></codes>
      <dc element="dc.publisher" value="Sample Press"/></metadata></newsitem>
      """)
    #expect(article.title == "Quay opens.")
    #expect(article.text == "It was opened.\n\nIt is long.")
    #expect(article.published?.date.description == "1996-08-20")
    #expect(article.topics == ["E51", "ECAT"])
    #expect(article.source == "Sample Press" && article.record == "2286")
  }

  @Test func `a NewsML-G2 item's people are no topics, and its sub-headline no title`() throws {
    let article = try article(
      "a.xml",
      """
      <newsItem xmlns="http://iptc.org/std/nar/2006-10-01/" guid="urn:1" xml:lang="en">
      <itemMeta><provider literal="SP"/><firstCreated>2019-03-15T09:00:00Z</firstCreated></itemMeta>
      <contentMeta><subject qcode="medtop:1"><name>economy</name></subject>
      <subject type="cpnat:person"><name>Bo Lind</name></subject>
      <headline role="hld:subHeadline">Later</headline><headline>Quay opens</headline></contentMeta>
      <contentSet><inlineXML><html><body><p>It opened.</p></body></html></inlineXML></contentSet>
      </newsItem>
      """)
    #expect(article.title == "Quay opens")
    #expect(article.topics == ["economy"])
    #expect(article.people == ["Bo Lind"])
  }

  @Test func `a NewsML-G2 item keeps what it says when its text is NITF`() throws {
    let article = try article(
      "a.xml",
      """
      <newsItem guid="urn:1"><itemMeta><provider literal="SP"/>
      <versionCreated>2019-03-15T09:00:00Z</versionCreated></itemMeta>
      <contentMeta><creator><name>Ann Lee</name></creator></contentMeta>
      <contentSet><inlineXML><nitf><body><body.head><hedline><hl1>Quay opens</hl1></hedline>
      </body.head><body.content><p>It opened.</p></body.content></body></nitf></inlineXML></contentSet>
      </newsItem>
      """)
    #expect(article.title == "Quay opens" && article.text == "It opened.")
    #expect(article.source == "SP" && article.authors == ["Ann Lee"])
    #expect(article.published?.date.description == "2019-03-15")
  }

  @Test func `ninjs with several headlines and bodies is read once`() throws {
    let article = try article(
      "a.json",
      #"""
      {"uri": "https://example.org/n/2", "firstcreated": "2021-05-02T10:00:00Z",
       "by": "By Ann Lee and Bo Sand",
       "headlines": [{"role": "sub", "value": "Later"}, {"role": "main", "value": "Quay opens"}],
       "bodies": [{"role": "main", "contenttype": "text/html", "value": "<p>It opened.</p><p>It is long.</p>"},
                  {"contenttype": "text/plain", "value": "It opened. It is long."}],
       "subject": [{"name": "economy", "code": "04"}], "people": [{"name": "Bo Lind"}],
       "infosources": [{"name": "Sample Press", "role": "credit"}]}
      """#)
    #expect(article.title == "Quay opens")
    #expect(article.text == "It opened.\n\nIt is long.")
    #expect(article.topics == ["economy"])
    #expect(article.source == "Sample Press")
    #expect(article.people == ["Bo Lind"])
  }
}
