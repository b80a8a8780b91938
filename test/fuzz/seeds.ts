/** Small inputs to start from, of the invented war of Ostravia and Belmark. */

const said =
  'The army of Ostravia said on Friday that its troops had taken the village of Vell after a week of fighting.'
const denied = 'Belmark denied this: “Our soldiers hold the bridge, the school and the road to the north.” 😀'
const escaped = `&lt;p&gt;${said}&lt;/p&gt;&lt;p&gt;${denied}&lt;/p&gt;`

export const plainTexts = [
  `Army takes village\nBy Anna Bell\n\nVELL, Jan 31 (Sample Wire) - ${said}\n\n${denied}\n\nSign up now\n`,
  `\uFEFF${said}\r\n\r\n  “${denied}\r\n\r\n“And more,” he said.\r\n\r\nPHOTO: Sample Wire\r\n`,
]

/** Claims as people type them, parted by commas, semicolons and tabs. */
export const tables = [
  'Date,Speaker,Cue,Quote,Link,Notes\n2031-05-04,Ansel Orlo,said,"We hold, ""all of it"".\nAnd more.",https://wire.example/1,x\n\n01/02/2031,Tilde Marr,,that it fell,,\n',
  'sep=;\r\nid;Wer;Zitat;Datum\r\n1;Jörg Orlo;„Nein“;31.01.2031\r\n2;Marr;"a;b";1.2.2031 14:05\r\n',
  '\ufeffSource\tText\tpublishedAt\tlang\nOrlo\t"No," he said\t1/31/2031 2:05 PM\ten\n',
]

export const lines = [
  `{"url":"https://wire.example/a","outlet":"Sample Wire","title":"Army takes village","published":"2031-01-31T10:00:00Z","text":"${said}\\n\\n${denied}"}\n{"text":"${said}","sample":true}\n`,
  `{"text":"\\ud83d\\ude00 ${said}","published":null,"url":null}\n\n{"text":1}\n{"text":"\\ud800 ${said}"}`,
]

export const rss = `<?xml version="1.0" encoding="UTF-8"?><!DOCTYPE rss [<!ENTITY nbsp "&#160;">]>
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>Sample Wire</title><link>https://wire.example/</link><language>en-GB</language>
<item><title>Army &amp;amp; allies</title><link>/a?utm_source=x#top</link><pubDate>Fri, 31 Jan 31 10:00:00 EST</pubDate><dc:creator>Anna Bell</dc:creator><source url="https://other.example/rss">Other Wire</source><content:encoded><![CDATA[<h2>The answer</h2><p onclick="x()">${said}</p><p>${denied}</p>]]></content:encoded></item>
<item><title>Teaser</title><description>${escaped}${escaped}${escaped}</description></item></channel></rss>`

export const atom = `<feed xmlns="http://www.w3.org/2005/Atom" xml:base="https://wire.example/news/" xml:lang="en"><title type="text">Sample Planet</title><author><name>Anna Bell</name></author>
<entry><title>1 &lt; 2</title><link href="a"/><updated>2031-01-31T10:00:00Z</updated><content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>${said}</p><p>${denied}</p></div></content></entry>
<entry><title type="html">&lt;b&gt;x&lt;/b&gt;</title><published>2031-01-31</published><content type="html">${escaped}</content></entry></feed>`

export const rdf = `<r:RDF xmlns:r="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" xmlns:d="http://purl.org/dc/elements/1.1/" xmlns:c="http://purl.org/rss/1.0/modules/content/"><channel><title>Sample Wire</title></channel><item r:about="https://wire.example/a"><title>Army</title><d:date>2031-01-31</d:date><c:encoded>${escaped}</c:encoded></item></r:RDF>`

export const jsonFeed = JSON.stringify({
  version: 'https://jsonfeed.org/version/1.1',
  title: 'Sample Wire',
  home_page_url: 'https://wire.example/',
  authors: [{ name: 'Anna Bell' }],
  items: [
    {
      id: 1,
      url: '/a',
      title: 'Army',
      content_html: `<p>${said}</p>`,
      date_published: '2031-01-31T10:00:00Z',
    },
    { id: 'b', content_text: `${said}\n\n${denied}`, language: 'en' },
  ],
})

export const dates = [
  '2031-01-31T10:00:00.123+02:00',
  '20310131 1000 UTC',
  'Fri, 31 Jan 2031 10:00:00 GMT',
  'January 31st, 2031 at 9:05 p.m.',
  '31-Jan-31 10:00 EST',
  'report-2031.01.31-final.html',
]

export const addresses = [
  'https://user:secret@www.wire.example:8443/a%20b/?utm_source=x&b=c#top',
  'http://0x7f.1/',
  'http://[::ffff:127.0.0.1]/a',
  '//wire.example/../a',
  'http://xn--e1afmkfd.example./ä',
  'ftp://wire.example/a',
]

export const robots = [
  'User-agent: *\nDisallow: /private\nAllow: /private/a$\nCrawl-delay: 10\nSitemap: https://wire.example/s.xml\n\nUser-agent: Onrecord\nDisallow: /*?x=*\n',
  '\uFEFFuser-agent:onrecord # all\r\ndisallow:\r\n',
]

/** Answers of a web server, headers and body. */
export const answers = [
  `HTTP/1.1 200 OK\r\nContent-Type: text/html; charset="windows-1251"\r\nContent-Length: 19\r\n\r\n<p>${'a'.repeat(12)}</p>`,
  'HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nhello\r\n6;x=y\r\n world\r\n0\r\nTrailer: x\r\n\r\n',
  'HTTP/1.1 301 Moved\r\nLocation: /b?c=d#e\r\nContent-Length: 0\r\n\r\n',
  'HTTP/1.1 429 Too Many Requests\r\nRetry-After: Fri, 31 Jan 2031 10:00:00 GMT\r\nContent-Length: 0\r\n\r\n',
  'HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nContent-Length: 25\r\n\r\nH4sI',
]

/** A list of one agency's items, with a story in NITF's JSON form. */
export const wireJson = JSON.stringify({
  api_version: '2.1',
  data: {
    items: [
      {
        meta: {},
        item: {
          type: 'text',
          altids: { itemid: '1' },
          headline: 'Army takes village',
          versioncreated: '2031-01-31T10:00:00Z',
          content_json: {
            nitf: {
              '@xml:lang': 'en',
              head: { title: 'BELMARK-BRIDGE', docdata: { 'date.issue': { '@norm': '20310131T100000Z' } } },
              body: {
                'body.head': { hedline: { hl1: { '#text': 'Army takes village' } }, byline: 'By ANNA BELL' },
                'body.content': { block: { p: [said, { '#text': denied, em: 'all' }] } },
              },
            },
          },
        },
      },
    ],
  },
})

/** Tables of typed claims, as spreadsheets write them. */
export const claims = [
  'Date,Who,Cue,Words,Outlet,Address\n2031-01-31,"Marr, the mayor",said,"We ""stay""",Sample Wire,https://wire.example/a\n31/01/2031,Orlo,,Nein,,\n',
  '\uFEFFDatum;Sprecher;Zitat;ID\r\n31.01.2031;Jörg Orlo;"Nein,\r\nnie 😀";1\r\n;;;\r\n',
]
