import { expect, it } from 'vitest'
import { kindOfPage, languageOfPage } from './page-traits.ts'

const json = (type: string) => `<script type="application/ld+json">{"@type": ${type}}</script>`

it.each([
  [json('"NewsArticle"'), 'news article'],
  [json('["ReportageNewsArticle", "Article"]'), 'news article'],
  [json('"BlogPosting"'), 'blog post'],
  [json('"Article"') + json('"LiveBlogPosting"'), 'live blog'],
  [json('"ScholarlyArticle"'), 'other article'],
  ['<article itemscope itemtype="https://schema.org/NewsArticle">', 'news article'],
  ['<meta property="og:type" content="article">', 'other article'],
  [json('"WebPage"'), 'not said'],
  ['', 'not said'],
])('tells what a page calls itself: %s', (html, kind) => {
  expect(kindOfPage(html)).toBe(kind)
})

it.each([
  ['<html lang="en-GB">', 'en'],
  ['<HTML class="a" xml:lang=de>', 'de'],
  ['<html>', 'not said'],
])('tells the declared language: %s', (html, language) => {
  expect(languageOfPage(html)).toBe(language)
})
