import type { EmojiGroup } from './emoji-list.ts'

/** Words to find the emoji by, in the order of the list. The first is the name. */
export const WORDS: Record<EmojiGroup, readonly string[]> = {
  smileys:
    'grin happy,smile happy,laugh happy,beam grin,laughing,sweat relief,rolling laughing,tears joy laugh,slight smile,upside down silly,wink,blush smile,angel halo,love hearts,heart eyes love,star struck wow,kiss,yum tasty,tongue,wink tongue joke,zany crazy,hug,think hmm,shush quiet,zip mouth secret,neutral meh,speechless,smirk,unamused,roll eyes,grimace awkward,relieved calm,pensive sad,sleep tired,mask sick,thermometer ill,nausea,hot,cold freezing,mind blown,party celebrate,cool sunglasses,nerd,confused,worried,frown sad,surprised wow,flushed embarrassed,pleading please,cry sad,sob crying,scream fear,huff proud,angry mad,cross angry,swearing,skull dead,poo,ghost,robot bot'.split(
      ',',
    ),
  people:
    'wave hello bye,hand stop,ok fine,pinched what,peace victory,fingers crossed luck,love you,left point,right point,up point,down point,thumbs up yes good,thumbs down no bad,fist,punch bump,clap bravo,hooray raise,handshake deal,please thanks pray,strong muscle,write,eyes look,brain,baby,child,person,woman,man,old,raise hand question,shrug dunno,facepalm,no stop,ok yes,help desk,computer work,run hurry,walk,dance,family'.split(
      ',',
    ),
  nature:
    'dog,cat,mouse,rabbit,fox,bear,panda,tiger,lion,cow,pig,frog,monkey,chicken,penguin,unicorn,bee,butterfly,turtle slow,fish,dolphin,blossom flower,rose flower,sunflower,tree,seedling plant,clover luck,leaf autumn,sun,moon night,star,cloud weather,rain,snow cold,rainbow,fire hot,drop water,wave sea'.split(
      ',',
    ),
  food: 'apple,banana,strawberry,grapes,lemon,peach,avocado,tomato,carrot,bread,cheese,egg,burger,fries,pizza,taco,sushi,noodles,rice,pasta,salad,ice cream,cake,birthday cake,cookie,chocolate,coffee tea,tea,beer,wine,cheers toast,drink'.split(
    ',',
  ),
  things:
    'party tada,gift present,balloon,trophy win,football soccer,game,music,film movie,camera photo,phone mobile,laptop computer,keyboard,printer,idea light,battery,plug,wrench fix,hammer,gear settings,key,lock secure,parcel package,delivery truck,mail letter,clip attach,page document,calendar date,chart up,pin,pencil,search,cart shop,card pay,money,receipt invoice,shirt,shoe,bag,ring,bed,chair,candle,alarm clock,hourglass wait,house home,office,hospital,plane flight,car,bike,train,map,beach holiday,mountain'.split(
      ',',
    ),
  signs:
    'heart love red,orange heart,yellow heart,green heart,blue heart,purple heart,black heart,white heart,broken heart,hundred perfect,check done yes,cross no wrong,important exclamation,question,warning,forbidden no,speech chat,zzz sleep,sparkles new,lightning fast,arrow right,arrow left,arrow up,arrow down,repeat again,plus add,minus,ok,new,bell,recycle,copyright'.split(
      ',',
    ),
}
