/** Ids of the ledger as IRIs. The namespace is not registered and nothing is to be fetched at it: it joins graphs. */
export function iriOf(id: string, part = ''): string {
  return `urn:onrecord:${id}${part === '' ? '' : `#${part}`}`
}

/** Words of the glossary that no vocabulary in use has. */
const ownTerms = [
  'act',
  'addressee',
  'affiliatedWith',
  'asOf',
  'by',
  'comparator',
  'countOf',
  'drawnAt',
  'drawnFor',
  'edtf',
  'evidenceBasis',
  'extractor',
  'factuality',
  'head',
  'inCaptivity',
  'masked',
  'notWorkedOut',
  'part',
  'party',
  'precision',
  'quotation',
  'roundedTo',
  'row',
  'rowFile',
  'rowKey',
  'rowNumber',
  'sample',
  'scope',
  'sourceKind',
  'speakerWords',
  'textSha256',
  'wherePrecision',
]

/** Own terms whose values are nodes of the file or of the ledger. */
const ownLinks = ['nestedIn', 'quantity', 'saidAt', 'speaker', 'timeAbout', 'words']

const webAnnotation = ['Annotation', 'SpecificResource', 'TextPositionSelector', 'TextQuoteSelector']

function link(iri: string) {
  return { '@id': iri, '@type': '@id' }
}

function count(iri: string) {
  return { '@id': iri, '@type': 'xsd:nonNegativeInteger' }
}

/**
 * The context of the export, written into the file so that nothing is ever fetched. Plain names are schema.org's; those
 * of W3C's Web Annotation are as in http://www.w3.org/ns/anno.jsonld; types of PROV have its prefix.
 */
export const jsonLdContext = {
  '@version': 1.1,
  '@vocab': 'https://schema.org/',
  oa: 'http://www.w3.org/ns/oa#',
  prov: 'http://www.w3.org/ns/prov#',
  xsd: 'http://www.w3.org/2001/XMLSchema#',
  onrecord: 'urn:onrecord:vocabulary:',
  appearance: link('https://schema.org/appearance'),
  author: link('https://schema.org/author'),
  ...Object.fromEntries(webAnnotation.map((name) => [name, `oa:${name}`])),
  body: link('oa:hasBody'),
  target: link('oa:hasTarget'),
  source: link('oa:hasSource'),
  selector: link('oa:hasSelector'),
  confidence: { '@id': 'onrecord:confidence', '@type': 'xsd:double' },
  motivation: { '@id': 'oa:motivatedBy', '@type': '@vocab' },
  linking: 'oa:linking',
  exact: 'oa:exact',
  prefix: 'oa:prefix',
  suffix: 'oa:suffix',
  start: count('oa:start'),
  end: count('oa:end'),
  wasDerivedFrom: link('prov:wasDerivedFrom'),
  wasGeneratedBy: link('prov:wasGeneratedBy'),
  wasAssociatedWith: link('prov:wasAssociatedWith'),
  specializationOf: link('prov:specializationOf'),
  ...Object.fromEntries(ownTerms.map((name) => [name, `onrecord:${name}`])),
  ...Object.fromEntries(ownLinks.map((name) => [name, link(`onrecord:${name}`)])),
} as const
