"""Host table: the kind of destination at well-known hosts."""

from litlog.identify.goals import (
    ABOUT,
    ABOUT_BOOK,
    ABSTRACT,
    ARTICLE,
    BOOK,
    BOOK_PAGE,
    CODE,
    COMPANY,
    COPY,
    COURSE,
    PAPER,
    PERSON,
    PODCAST,
    PUBLISHED,
    SHOP,
    SLIDES,
    THREAD,
    VIDEO,
    WEBPAGE,
    Goal,
)

_HOSTS: tuple[tuple[Goal, str], ...] = (
    (ABSTRACT, """
        arxiv.org alphaxiv.org openreview.net semanticscholar.org pubmed.ncbi.nlm.nih.gov papers.ssrn.com
     """),
    (PUBLISHED, """
        doi.org acm.org jmlr.org mlr.press nips.cc neurips.cc aclanthology.org aclweb.org thecvf.com
        cv-foundation.org ieee.org computer.org sciencedirect.com springer.com wiley.com tandfonline.com sagepub.com
        jstor.org science.org sciencemag.org pnas.org cell.com plos.org mdpi.com frontiersin.org biorxiv.org
        medrxiv.org jstage.jst.go.jp usenix.org vldb.org dagstuhl.de elifesciences.org royalsocietypublishing.org
        aps.org aip.org iop.org projecteuclid.org ams.org pmc.ncbi.nlm.nih.gov europepmc.org persee.fr cairn.info
        eprint.iacr.org hindawi.com bmj.com copernicus.org optica.org muse.jhu.edu psycnet.apa.org scielo.br
        repec.org
     """),
    (PAPER, """
        researchgate.net academia.edu hal.science archives-ouvertes.fr osf.io psyarxiv.com citeseerx.ist.psu.edu
        philpapers.org papers.cool paperswithcode.com zenodo.org biomedcentral.com
     """),
    (ABOUT, "wikipedia.org britannica.com plato.stanford.edu iep.utm.edu wikiwand.com"),
    (BOOK_PAGE, """
        mitpress.mit.edu nostarch.com manning.com penguinrandomhouse.com simonandschuster.com hachettebookgroup.com
        harpercollins.com us.macmillan.com wwnorton.com press.princeton.edu yalebooks.yale.edu hup.harvard.edu
        global.oup.com ucpress.edu press.uchicago.edu routledge.com pragprog.com leanpub.com apress.com packtpub.com
        crcpress.com informit.com press.stripe.com basicbooks.com bloomsbury.com mitpressbookstore.mit.edu
     """),
    (SHOP, "bookshop.org abebooks.com barnesandnoble.com thriftbooks.com gumroad.com"),
    (ABOUT_BOOK, "goodreads.com openlibrary.org worldcat.org librarything.com gutenberg.org hathitrust.org"),
    (VIDEO, """
        youtube.com youtu.be vimeo.com ted.com bilibili.com twitch.tv videolectures.net dailymotion.com loom.com
     """),
    (PODCAST, """
        podcasts.apple.com podcasts.google.com overcast.fm breaker.audio pca.st podbean.com dancarlin.com
        changelog.com spotify.com soundcloud.com transistor.fm simplecast.com anchor.fm libsyn.com buzzsprout.com
     """),
    (COURSE, """
        udacity.com coursera.org edx.org udemy.com khanacademy.org ocw.mit.edu pluralsight.com egghead.io
        deeplearning.ai frontendmasters.com brilliant.org freecodecamp.org
     """),
    (CODE, """
        github.com gitlab.com bitbucket.org codeberg.org sourceforge.net sr.ht pypi.org npmjs.com crates.io
        hub.docker.com cran.r-project.org gist.github.com pkg.go.dev savannah.gnu.org apps.apple.com play.google.com
     """),
    (SLIDES, "slideshare.net speakerdeck.com slides.com"),
    (THREAD, """
        news.ycombinator.com reddit.com lobste.rs stackoverflow.com stackexchange.com askubuntu.com serverfault.com
        superuser.com mathoverflow.net quora.com twitter.com x.com bsky.app threads.net groups.google.com zhihu.com
        v2ex.com discord.com t.me lists.w3.org lkml.org marc.info disqus.com metafilter.com
     """),
    (PERSON, "orcid.org scholar.google.com about.me linktr.ee keybase.io patreon.com instagram.com"),
    (COMPANY, "crunchbase.com"),
    (COPY, "app.box.com box.com dropbox.com drive.google.com onedrive.live.com 1drv.ms mega.nz icloud.com"),
    (WEBPAGE, """
        colab.research.google.com docs.google.com notion.so codepen.io jsfiddle.net figma.com airtable.com
        eventbrite.com meetup.com
     """),
    (ARTICLE, "medium.com substack.com dev.to lesswrong.com"),
)  # fmt: skip
BY_HOST = {host: goal for goal, hosts in _HOSTS for host in hosts.split()}
"""A host or its parent domain, and its default kind of destination if no path rule matches."""

FIRST_LABELS: dict[str, Goal] = {
    "blog": ARTICLE, "blogs": ARTICLE, "news": ARTICLE, "docs": ARTICLE, "wiki": ARTICLE, "magazine": ARTICLE,
    "forum": THREAD, "forums": THREAD, "discuss": THREAD, "community": THREAD, "discourse": THREAD, "lists": THREAD,
    "podcast": PODCAST, "podcasts": PODCAST, "courses": COURSE, "slides": SLIDES, "books": BOOK,
    "catalog": ABOUT_BOOK, "catalogue": ABOUT_BOOK, "opac": ABOUT_BOOK,
}  # fmt: skip
"""The first label of a host name, if it states the kind of destination."""
