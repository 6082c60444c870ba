/**
 * Agency names: news agencies by the names their credit lines use.
 *
 * Only used where the wording alone leaves doubt ("London (CNN) The …" against "Health Service (NHS) The …").
 * Source  the project's own list, put together by hand from well-known agencies and credit lines; no register was copied, and
 *         it is not complete.
 */
const AGENCIES = new Set(
  (
    "aap,aa,afp,ana-mpa,anadolu,anadolu agency,ani,ansa,antara,ap,apa,associated press,the associated press,athens news agency," +
    "belga,bernama,bloomberg,bta,cnn,ctk,dpa,dpa international,efe,ians,interfax,irna,jiji,kuna,kyodo,kyodo news,lusa," +
    "mena,mti,nan,pa,pa media,pap,petra,press association,pti,qna,reuters,reuters health,ria,ritzau,sana,spa,sputnik,stt,tass," +
    "the canadian press,canadian press,tt,ukrinform,uni,unb,upi,vna,wafa,wam,xinhua,yonhap,prnewswire,business wire"
  ).split(","),
);

/** Whether these words are a news agency's name as credit lines write it. */
export function isKnownAgency(name: string): boolean {
  return AGENCIES.has(name.trim().toLowerCase());
}
