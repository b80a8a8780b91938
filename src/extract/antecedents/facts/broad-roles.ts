/** Nouns that are said of whoever holds one of several offices. */
export const broadRoles: ReadonlyMap<string, readonly string[]> = new Map(
  [
    'official:minister,secretary,undersecretary,governor,mayor,chief,head,director,adviser,aide,ambassador,envoy,' +
      'spokesman,spokeswoman,spokesperson,commissioner,member,deputy,chairman,chairwoman,president,premier,' +
      'councillor,prosecutor,negotiator,representative,leader',
    'politician:minister,president,premier,chancellor,senator,lawmaker,mp,deputy,leader,member,mayor,candidate',
    'envoy:ambassador,consul,representative,diplomat',
    'ambassador:envoy',
    'player:star,athlete,champion,footballer,basketballer',
    'athlete:player,star,champion,footballer,basketballer',
    'star:player,athlete,actor,actress,singer,musician,anchor,host,presenter',
    'host:anchor,presenter,broadcaster',
    'anchor:host,presenter',
    'presenter:anchor,host,broadcaster',
    'pundit:analyst,commentator,host,presenter',
    'singer:star,musician,rapper',
    'journalist:reporter,correspondent,anchor,editor,presenter,photographer',
    'reporter:journalist,correspondent',
    'businessman:tycoon,oligarch,entrepreneur,founder,billionaire,magnate,mogul',
    'tycoon:businessman,oligarch,billionaire,magnate,founder',
    'oligarch:businessman,tycoon,billionaire,magnate',
    'billionaire:businessman,tycoon,oligarch,magnate,founder',
    'entrepreneur:businessman,founder,tycoon,billionaire',
    'lawyer:attorney',
    'attorney:lawyer',
    'expert:analyst,professor,fellow,researcher,historian,economist',
    'analyst:expert,fellow,strategist',
    'academic:professor,lecturer,historian,scholar',
    'scientist:physicist,biologist,professor,researcher,climatologist',
    'head:director,chief,boss,ceo',
    'chief:head,director,boss,ceo,commander',
    'boss:head,chief,director,ceo',
    'ceo:executive,boss,head,chief',
    'executive:ceo,boss',
    'congressman:representative,lawmaker',
    'congresswoman:representative,lawmaker',
    'soldier:private,sergeant,corporal,lieutenant,fighter,serviceman,conscript',
    'prisoner:detainee,captive',
    'diplomat:ambassador,envoy,minister,consul,secretary,spokesman,spokeswoman,spokesperson,representative',
    'lawmaker:senator,representative,mp,deputy,member,congressman,congresswoman',
    'officer:general,colonel,major,captain,lieutenant,commander,admiral',
    'commander:general,colonel,major,captain,admiral,head,chief',
    'general:commander',
  ].map((entry) => {
    const [noun = '', roles = ''] = entry.split(':')
    return [noun, roles.split(',')]
  }),
)
