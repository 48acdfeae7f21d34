package org.comention.gazetteer.imports;

/** The formats that can be imported. */
public enum ImportKind {
  /** A Wikidata JSON dump. */
  WIKIDATA {
    @Override
    ImportFormat format(ImportOptions options) {
      return new WikidataDump(options);
    }
  },
  /** EveryPolitician and other Popolo JSON. */
  POPOLO {
    @Override
    ImportFormat format(ImportOptions options) {
      return new PopoloFile(options);
    }
  },
  /** JSON Lines of OpenSanctions and others. */
  FOLLOWTHEMONEY {
    @Override
    ImportFormat format(ImportOptions options) {
      return new FollowTheMoney(options);
    }
  },
  /** Actor files of PETRARCH and TABARI. */
  PETRARCH {
    @Override
    ImportFormat format(ImportOptions options) {
      return new PetrarchActors(options);
    }
  },
  /** A plain list with a header. */
  CSV {
    @Override
    ImportFormat format(ImportOptions options) {
      return new PlainList(options);
    }
  };

  abstract ImportFormat format(ImportOptions options);
}
