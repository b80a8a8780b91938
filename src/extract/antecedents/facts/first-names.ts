/**
 * First names that news of many countries carries, by who usually bears them: common knowledge, written down
 * to tell a person's name from other names and "he" from "she". A name that both bear is in `either`.
 */
const setOf = (list: string): ReadonlySet<string> => new Set(list.split(/\s+/))

export const maleNames = setOf(
  `aaron abdul abdullah abraham adam adrian ahmad ahmed alan albert alberto aleksandr aleksander aleksei aleksey alex
  alexander alexandr alexei alexey alfred ali allan amir anatoliy anatoly anders andre andreas andrei andrew andrey andrii
  andriy andrzej ansel anthony antoine anton antonio antony arnold arsen arseniy arthur artem artur artyom ashraf asim
  barry bartosz bashar basil ben benjamin bernard bernie bill bob bobby bogdan bohdan boris brad bradley brendan
  brett brian bruce bruno bryan carl carlos charles charlie chris christian christopher chuck clive colin connor craig
  cyril dale damien dan daniel daniil danylo darren dave david dean denis dennis denys derek dick didier dieter dimitri
  dmitri dmitriy dmitry dmytro dominic don donald doug douglas duncan dwight earl ed eddie edmund eduard edward
  emmanuel emil emir enrique eric erik ernest eugene evan evgeny fabian felix ferdinand fernando fedor fyodor francis
  francisco francois françois frank frans fred frederick friedrich fumio gareth gary gavin gennady geoff geoffrey georg
  george georgy gerald gerard gerhard german giorgio giorgi giovanni giuseppe glenn gleb gordon graham grant greg gregory
  grigory guido günter gus guy hans harold harry hasan hassan heinz henrik henry herbert herman hossein howard hugh hugo
  hulusi hussein ian ibrahim ignat igor ihor ilham ilia illia ilya imran isaac ismail ivan ivo jack jacob jacques jakub
  james jamie jan jared jason javier jay jean-luc jean-pierre jean-yves jeff jeffrey jens jeremy jerome jerry jim jimmy
  joe joel joao john johnny jon jonathan jorge jose josé joseph josep josh joshua juan julian jurgen jürgen justin kamal
  karl karim keir keith ken kenneth kevin khaled kirill kirk klaus konstantin kostiantyn kostyantyn kurt kyle kyrylo
  lachlan larry lars laurent lawrence lee leo leon leonard leonid leonard lev levan liam lindsey lloyd loic louis luc
  lucas luis luka luke lukas maksim maksym malcolm manuel marc marcel marcin marco marcos marcus mariano mario marek
  mark marko markus martin marwan mateusz matt matteo matthew matthias maurice max maxim maxime mehmet mevlut micah
  michael michal michel miguel mick mike mikhail mikhailo mikheil milan miles milos mitch mitt mohamed mohammad mohammed
  mohammad-reza muhammad murat mustafa mykhailo mykhaylo mykola narendra nate nathan naftali ned neil nicholas nick
  nicolas nicolás nigel nikita nikol nikola nikolai nikolaus nikolay norman oleg oleh oleksandr oleksii oleksiy olaf
  oliver olivier omar orest oscar osman ostap otto paddy pablo paolo pat pascal patrick paul pavel pavlo pawel pedro per
  pete peter petr petro petros phil philip philippe pierre piotr piers pyotr rafael rahul ralph ramon ramzan randall
  randy rashid raymond recep reid reinhard rex ricardo richard rick rishi rob robert roberto rodrigo roger rogelio roland
  rolf roman ron ronald ross rostyslav roy ruben rudolf rupert ruslan russell rustam rustem ryan saad saeed salman sam
  samuel sanjay scott sean sebastian semyon serge sergei sergey sergii serhii serhiy seth shane shinzo sid sidney simon
  spencer stanislav stefan stephane stephen steve steven stewart stuart sulaiman sultan sven sviatoslav taras tayyip ted
  terry theodore thierry thomas tim timothy timur tobias todd tom tomas tomasz tommy tony travis trevor troy tucker vadim
  vadym valentin valerii valeriy valery vasiliy vasily vasyl veaceslav viacheslav victor viktor vincent vitali vitaliy
  vitaly vitalii vlad vladimir vladislav vladyslav volodymyr vsevolod vyacheslav wade wadim walter warren wayne werner
  wesley wilhelm will william winston wojciech wolfgang xavier yair yannis yaroslav yehor yevgeny yevgeniy yevhen yevhenii
  yuri yuriy yurii yury yusuf zac zachary zbigniew zhan ziad zoran`,
)

export const femaleNames = setOf(
  `abigail ada adrienne agnes aisha alena alexandra alice alina alison alla alona amal amanda amber amelia amina amy ana
  anastasia anastasiia anastasiya andrea angela angelina anita anja ann anna annalena anne anne-marie annette annie
  antonina antonia april ariana asma astrid audrey barbara beata beatrice belinda beth bettina betty birgit bridget
  brittney camilla carla carmen carol carole caroline carolyn catherine cathy charlotte chelsea cherelle cheryl chloe
  christina christine chrystia cindy claire clara claudia colleen corinne courtney cristina daria darya
  dariia dasha dawn deborah debra denise diana diane dina dominique donna doris dorothy ekaterina elaine eleanor elena
  elisa elisabeth elise eliza elizabeth ella ellen elvira emily emma erica erika erin esther eugenia eva evelyn evgenia
  fatima fiona florence frances francesca gabriela gabrielle galina gail gemma georgia gillian gina ginni giorgia gloria
  grace greta gretchen gwen halyna hanna hannah harriet heather heidi helen helena helga hilary hillary holly ida
  ilona ina inga ingrid inna irene irina irma iryna isabel isabella ivana ivanka jacinda jane janet janice jean jeanne
  jen jenna jennifer jenny jessica jill joan joanna jocelyn josephine joyce judith judy julia juliana julie julia june
  kaja kamala karen karin karine karolina kate katherine kathleen kathryn kathy katie katja katharina kateryna katerina
  katya kayleigh khrystyna kimberly kira kirsten klara krystyna ksenia laura lauren laurie leila lena leslie
  lesia lesya lidia lidiya liliana liliia lilia lily linda lisa liudmyla liubov liz liza lois lora lori louise lucia lucy
  ludmila ludmilla lydia lyudmila lyudmyla lyubov madeleine magdalena maggie maia maja mandy margaret margarita margot
  maria mariana marianne marie marija marina marine marion mariia mariya marjorie marta martha mary maryna maryam maya
  megan melania melanie melinda melissa meredith mette mia michelle mila miranda miriam moira molly monica monika mona
  nadezhda nadia nadiia nadiya nadine nancy naomi natalia nataliia nataliya natalie natalya natasha nicola nicole nikki
  nina noor nora nova oksana oleksandra olena olga olha olivia olivera oxana pamela patricia patty paula pauline penny
  petra phoebe polina priti rachel raisa rebecca regina rita roberta rosa rose roxana ruth sabine sabrina salma samantha
  sandra sanna sara sarah sharon sheila shelley shirley silvia simone sofia sofiya solomiia sonia sonja
  sophia sophie stacey stella stephanie sue susan susanna susanne suzanne svetlana svitlana sylvia tamara tamila tania
  tanya tara tatiana tatyana teresa tereza tetiana tetyana thea theresa tina tracey tulsi ulyana ursula uliana valentina
  valentyna valeria valeriia vanessa vera veronica veronika victoria viktoria viktoriia viktoriya viola violeta virginia
  vira vita wendy yana yaroslava yevgenia yevheniia yelena yekaterina yolanda yulia yuliia yuliya yvette yvonne zarina
  zeinab zhanna zinaida zoe zoya`,
)

/** Names of men and of women, and short forms of both. */
export const eitherNames = setOf(
  `alexis ashley bailey cameron carey casey chang chen dana devin drew evgenii finley harper jackie jamie jian jordan jun
  kelly kerry kim lee leigh li lindsay lin lynn marian min morgan nova park pat paris robin sasha shannon sidney stacy
  sun tracy wang wei xi yan yi yang yasha young zhang zhenya valya sanya`,
)

/** Family names that stand first where names keep the order of Korea, China or Vietnam. */
export const familyFirst = setOf(
  `ahn bai bae cai cao chang chen cheng cho choi choe deng ding dong du fan fang feng fu gao geng gong guo han hao he
  hong hu hua huang hwang im jang ji jia jiang jin jo jung jeong kang kim ko kong kwak kwon lai le lee lei li liang lim
  lin liu long lu luo lyu ma mao meng min moon na nguyen noh oh pan park peng pham pei qi qian qin ri rhee ryu shao shen
  shi shin so son song su suh sun tan tang tao tran wan wang wei wen won woo wu xi xia xiao xie xu xue yan yang yao ye
  yi yoo yoon you yu yuan yun zeng zhang zhao zheng zhong zhou zhu`,
)
