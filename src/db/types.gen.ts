// Types of the database, generated from supabase/migrations by `npm run types`.
export type Json = string | number | boolean | null | { [key: string]: Json | undefined } | Json[];

export type Database = {
  public: {
    Tables: {
      accident: {
        Row: {
          cause: string | null;
          dataset_id: string;
          date_precision: string;
          deaths: number;
          detail: string | null;
          direct_loss_yuan: number | null;
          enterprise_id: number | null;
          geom: unknown;
          grade: number | null;
          id: number;
          injuries: number;
          kind: string;
          name: string;
          occurred_at: string | null;
          occurred_on: string;
          region_id: string;
          serious_injuries: number | null;
          source_id: string;
          zone_id: number | null;
          zone_path: unknown;
        };
        ComputedFields: never;
        Insert: {
          cause?: string | null;
          dataset_id: string;
          date_precision: string;
          deaths: number;
          detail?: string | null;
          direct_loss_yuan?: number | null;
          enterprise_id?: number | null;
          geom?: unknown;
          grade?: never;
          id?: never;
          injuries: number;
          kind: string;
          name: string;
          occurred_at?: string | null;
          occurred_on: string;
          region_id: string;
          serious_injuries?: number | null;
          source_id: string;
          zone_id?: number | null;
          zone_path?: unknown;
        };
        Update: {
          cause?: string | null;
          dataset_id?: string;
          date_precision?: string;
          deaths?: number;
          detail?: string | null;
          direct_loss_yuan?: number | null;
          enterprise_id?: number | null;
          geom?: unknown;
          grade?: never;
          id?: never;
          injuries?: number;
          kind?: string;
          name?: string;
          occurred_at?: string | null;
          occurred_on?: string;
          region_id?: string;
          serious_injuries?: number | null;
          source_id?: string;
          zone_id?: number | null;
          zone_path?: unknown;
        };
        Relationships: [
          {
            foreignKeyName: 'accident_dataset_id_fkey';
            columns: ['dataset_id'];
            isOneToOne: false;
            referencedRelation: 'dataset';
            referencedColumns: ['id'];
          },
          {
            foreignKeyName: 'accident_enterprise_id_fkey';
            columns: ['enterprise_id'];
            isOneToOne: false;
            referencedRelation: 'enterprise';
            referencedColumns: ['id'];
          },
          {
            foreignKeyName: 'accident_region_id_fkey';
            columns: ['region_id'];
            isOneToOne: false;
            referencedRelation: 'region';
            referencedColumns: ['id'];
          },
          {
            foreignKeyName: 'accident_zone_id_fkey';
            columns: ['zone_id'];
            isOneToOne: false;
            referencedRelation: 'zone';
            referencedColumns: ['id'];
          },
        ];
      };
      accident_case: {
        Row: {
          accident_id: number;
          approval_extension_days: number;
          approved_on: string | null;
          closed_on: string | null;
          given_to_unit: boolean;
          grade: number;
          grade_history: NonNullable<Json>;
          id: number;
          number: string | null;
          opened_at: string;
          report_extension_days: number;
          report_submitted_on: string | null;
          reported: NonNullable<Json>;
        };
        ComputedFields: never;
        Insert: {
          accident_id: number;
          approval_extension_days?: number;
          approved_on?: string | null;
          closed_on?: string | null;
          given_to_unit?: boolean;
          grade: number;
          grade_history?: NonNullable<Json>;
          id?: never;
          number?: string | null;
          opened_at?: string;
          report_extension_days?: number;
          report_submitted_on?: string | null;
          reported?: NonNullable<Json>;
        };
        Update: {
          accident_id?: number;
          approval_extension_days?: number;
          approved_on?: string | null;
          closed_on?: string | null;
          given_to_unit?: boolean;
          grade?: number;
          grade_history?: NonNullable<Json>;
          id?: never;
          number?: string | null;
          opened_at?: string;
          report_extension_days?: number;
          report_submitted_on?: string | null;
          reported?: NonNullable<Json>;
        };
        Relationships: [
          {
            foreignKeyName: 'accident_case_accident_id_fkey';
            columns: ['accident_id'];
            isOneToOne: true;
            referencedRelation: 'accident';
            referencedColumns: ['id'];
          },
        ];
      };
      accident_position: {
        Row: {
          county: string | null;
          dataset_id: string;
          geom: unknown;
          id: number;
          operator: string;
          region_id: string;
          source_id: string;
          state: string | null;
        };
        ComputedFields: never;
        Insert: {
          county?: string | null;
          dataset_id: string;
          geom: unknown;
          id?: never;
          operator: string;
          region_id: string;
          source_id: string;
          state?: string | null;
        };
        Update: {
          county?: string | null;
          dataset_id?: string;
          geom?: unknown;
          id?: never;
          operator?: string;
          region_id?: string;
          source_id?: string;
          state?: string | null;
        };
        Relationships: [
          {
            foreignKeyName: 'accident_position_dataset_id_fkey';
            columns: ['dataset_id'];
            isOneToOne: false;
            referencedRelation: 'dataset';
            referencedColumns: ['id'];
          },
          {
            foreignKeyName: 'accident_position_region_id_fkey';
            columns: ['region_id'];
            isOneToOne: false;
            referencedRelation: 'region';
            referencedColumns: ['id'];
          },
        ];
      };
      accountability: {
        Row: {
          accident_case_id: number;
          amount_yuan: number | null;
          decided_on: string | null;
          id: number;
          kind: string;
          name: string;
          party: string;
          post: string | null;
        };
        ComputedFields: never;
        Insert: {
          accident_case_id: number;
          amount_yuan?: number | null;
          decided_on?: string | null;
          id?: never;
          kind: string;
          name: string;
          party: string;
          post?: string | null;
        };
        Update: {
          accident_case_id?: number;
          amount_yuan?: number | null;
          decided_on?: string | null;
          id?: never;
          kind?: string;
          name?: string;
          party?: string;
          post?: string | null;
        };
        Relationships: [
          {
            foreignKeyName: 'accountability_accident_case_id_fkey';
            columns: ['accident_case_id'];
            isOneToOne: false;
            referencedRelation: 'accident_case';
            referencedColumns: ['id'];
          },
          {
            foreignKeyName: 'accountability_accident_case_id_fkey';
            columns: ['accident_case_id'];
            isOneToOne: false;
            referencedRelation: 'accident_case_due';
            referencedColumns: ['accident_case_id'];
          },
        ];
      };
      calendar_day: {
        Row: {
          day: string;
          id: number;
          name_en: string | null;
          name_zh: string | null;
          region_id: string;
          working: boolean;
        };
        ComputedFields: never;
        Insert: {
          day: string;
          id?: never;
          name_en?: string | null;
          name_zh?: string | null;
          region_id: string;
          working: boolean;
        };
        Update: {
          day?: string;
          id?: never;
          name_en?: string | null;
          name_zh?: string | null;
          region_id?: string;
          working?: boolean;
        };
        Relationships: [
          {
            foreignKeyName: 'calendar_day_region_id_fkey';
            columns: ['region_id'];
            isOneToOne: false;
            referencedRelation: 'region';
            referencedColumns: ['id'];
          },
        ];
      };
      check_item: {
        Row: {
          basis: string | null;
          check_list_id: number;
          id: number;
          position: number;
          text_en: string;
          text_zh: string;
        };
        ComputedFields: never;
        Insert: {
          basis?: string | null;
          check_list_id: number;
          id?: never;
          position: number;
          text_en: string;
          text_zh: string;
        };
        Update: {
          basis?: string | null;
          check_list_id?: number;
          id?: never;
          position?: number;
          text_en?: string;
          text_zh?: string;
        };
        Relationships: [
          {
            foreignKeyName: 'check_item_check_list_id_fkey';
            columns: ['check_list_id'];
            isOneToOne: false;
            referencedRelation: 'check_list';
            referencedColumns: ['id'];
          },
        ];
      };
      check_list: {
        Row: {
          code: string;
          confidence: string;
          id: number;
          name_en: string;
          name_zh: string;
          source: string;
          subject: string;
          version: number;
        };
        ComputedFields: never;
        Insert: {
          code: string;
          confidence: string;
          id?: never;
          name_en: string;
          name_zh: string;
          source: string;
          subject: string;
          version?: number;
        };
        Update: {
          code?: string;
          confidence?: string;
          id?: never;
          name_en?: string;
          name_zh?: string;
          source?: string;
          subject?: string;
          version?: number;
        };
        Relationships: [];
      };
      dataset: {
        Row: {
          as_of: string | null;
          id: string;
          licence: string;
          loaded_at: string | null;
          name_en: string;
          name_zh: string;
          region_id: string;
          repairs: NonNullable<Json>;
          rows_loaded: number;
          rows_read: number;
          rows_rejected: number;
          sha256: string | null;
          simulated: boolean;
          source: string;
          url: string | null;
        };
        ComputedFields: never;
        Insert: {
          as_of?: string | null;
          id: string;
          licence: string;
          loaded_at?: string | null;
          name_en: string;
          name_zh: string;
          region_id: string;
          repairs?: NonNullable<Json>;
          rows_loaded?: number;
          rows_read?: number;
          rows_rejected?: number;
          sha256?: string | null;
          simulated?: boolean;
          source: string;
          url?: string | null;
        };
        Update: {
          as_of?: string | null;
          id?: string;
          licence?: string;
          loaded_at?: string | null;
          name_en?: string;
          name_zh?: string;
          region_id?: string;
          repairs?: NonNullable<Json>;
          rows_loaded?: number;
          rows_read?: number;
          rows_rejected?: number;
          sha256?: string | null;
          simulated?: boolean;
          source?: string;
          url?: string | null;
        };
        Relationships: [
          {
            foreignKeyName: 'dataset_region_id_fkey';
            columns: ['region_id'];
            isOneToOne: false;
            referencedRelation: 'region';
            referencedColumns: ['id'];
          },
        ];
      };
      dataset_reject: {
        Row: {
          code: string;
          dataset_id: string;
          field: string;
          id: number;
          line: number;
          value: string | null;
        };
        ComputedFields: never;
        Insert: {
          code: string;
          dataset_id: string;
          field: string;
          id?: never;
          line: number;
          value?: string | null;
        };
        Update: {
          code?: string;
          dataset_id?: string;
          field?: string;
          id?: never;
          line?: number;
          value?: string | null;
        };
        Relationships: [
          {
            foreignKeyName: 'dataset_reject_dataset_id_fkey';
            columns: ['dataset_id'];
            isOneToOne: false;
            referencedRelation: 'dataset';
            referencedColumns: ['id'];
          },
        ];
      };
      document: {
        Row: {
          added_at: string;
          added_by: string | null;
          id: number;
          issued_on: string | null;
          kind: string;
          media_type: string | null;
          name: string;
          number: string | null;
          region_id: string;
          sha256: string | null;
          storage_path: string | null;
          subject: string;
          subject_id: number;
          zone_path: unknown;
        };
        ComputedFields: never;
        Insert: {
          added_at?: string;
          added_by?: string | null;
          id?: never;
          issued_on?: string | null;
          kind: string;
          media_type?: string | null;
          name: string;
          number?: string | null;
          region_id: string;
          sha256?: string | null;
          storage_path?: string | null;
          subject: string;
          subject_id: number;
          zone_path?: unknown;
        };
        Update: {
          added_at?: string;
          added_by?: string | null;
          id?: never;
          issued_on?: string | null;
          kind?: string;
          media_type?: string | null;
          name?: string;
          number?: string | null;
          region_id?: string;
          sha256?: string | null;
          storage_path?: string | null;
          subject?: string;
          subject_id?: number;
          zone_path?: unknown;
        };
        Relationships: [
          {
            foreignKeyName: 'document_region_id_fkey';
            columns: ['region_id'];
            isOneToOne: false;
            referencedRelation: 'region';
            referencedColumns: ['id'];
          },
        ];
      };
      enterprise: {
        Row: {
          address: string | null;
          attributes: NonNullable<Json>;
          boundary: unknown;
          city: string | null;
          credit_code: string | null;
          credit_code_warnings: string[] | null;
          dataset_id: string;
          deregistered_on: string | null;
          district_name: string | null;
          filed_on: string | null;
          geom: unknown;
          id: number;
          industry_code: string | null;
          legal_person: string | null;
          name: string;
          parent_company: string | null;
          postcode: string | null;
          region_id: string;
          scale: string | null;
          source_id: string;
          status: string;
          workers: number | null;
          zone_id: number | null;
          zone_path: unknown;
        };
        ComputedFields: never;
        Insert: {
          address?: string | null;
          attributes?: NonNullable<Json>;
          boundary?: unknown;
          city?: string | null;
          credit_code?: string | null;
          credit_code_warnings?: never;
          dataset_id: string;
          deregistered_on?: string | null;
          district_name?: string | null;
          filed_on?: string | null;
          geom?: unknown;
          id?: never;
          industry_code?: string | null;
          legal_person?: string | null;
          name: string;
          parent_company?: string | null;
          postcode?: string | null;
          region_id: string;
          scale?: string | null;
          source_id: string;
          status: string;
          workers?: number | null;
          zone_id?: number | null;
          zone_path?: unknown;
        };
        Update: {
          address?: string | null;
          attributes?: NonNullable<Json>;
          boundary?: unknown;
          city?: string | null;
          credit_code?: string | null;
          credit_code_warnings?: never;
          dataset_id?: string;
          deregistered_on?: string | null;
          district_name?: string | null;
          filed_on?: string | null;
          geom?: unknown;
          id?: never;
          industry_code?: string | null;
          legal_person?: string | null;
          name?: string;
          parent_company?: string | null;
          postcode?: string | null;
          region_id?: string;
          scale?: string | null;
          source_id?: string;
          status?: string;
          workers?: number | null;
          zone_id?: number | null;
          zone_path?: unknown;
        };
        Relationships: [
          {
            foreignKeyName: 'enterprise_dataset_id_fkey';
            columns: ['dataset_id'];
            isOneToOne: false;
            referencedRelation: 'dataset';
            referencedColumns: ['id'];
          },
          {
            foreignKeyName: 'enterprise_region_id_fkey';
            columns: ['region_id'];
            isOneToOne: false;
            referencedRelation: 'region';
            referencedColumns: ['id'];
          },
          {
            foreignKeyName: 'enterprise_zone_id_fkey';
            columns: ['zone_id'];
            isOneToOne: false;
            referencedRelation: 'zone';
            referencedColumns: ['id'];
          },
        ];
      };
      hazard_filing: {
        Row: {
          assessed_by: string | null;
          assessed_on: string;
          filed_on: string | null;
          hazard_source_id: number;
          id: number;
          number: string | null;
        };
        ComputedFields: never;
        Insert: {
          assessed_by?: string | null;
          assessed_on: string;
          filed_on?: string | null;
          hazard_source_id: number;
          id?: never;
          number?: string | null;
        };
        Update: {
          assessed_by?: string | null;
          assessed_on?: string;
          filed_on?: string | null;
          hazard_source_id?: number;
          id?: never;
          number?: string | null;
        };
        Relationships: [
          {
            foreignKeyName: 'hazard_filing_hazard_source_id_fkey';
            columns: ['hazard_source_id'];
            isOneToOne: false;
            referencedRelation: 'hazard_filing_due';
            referencedColumns: ['hazard_source_id'];
          },
          {
            foreignKeyName: 'hazard_filing_hazard_source_id_fkey';
            columns: ['hazard_source_id'];
            isOneToOne: false;
            referencedRelation: 'hazard_source';
            referencedColumns: ['id'];
          },
        ];
      };
      hazard_grading: {
        Row: {
          alpha: number | null;
          computed_at: string;
          hazard_source_id: number;
          is_major: boolean | null;
          level: number | null;
          lines: NonNullable<Json>;
          missing: string[];
          people: number | null;
          people_basis: NonNullable<Json>;
          r: number | null;
          s: number | null;
          s_at_least: number;
          standard: string;
        };
        ComputedFields: never;
        Insert: {
          alpha?: number | null;
          computed_at?: string;
          hazard_source_id: number;
          is_major?: boolean | null;
          level?: number | null;
          lines: NonNullable<Json>;
          missing: string[];
          people?: number | null;
          people_basis: NonNullable<Json>;
          r?: number | null;
          s?: number | null;
          s_at_least: number;
          standard: string;
        };
        Update: {
          alpha?: number | null;
          computed_at?: string;
          hazard_source_id?: number;
          is_major?: boolean | null;
          level?: number | null;
          lines?: NonNullable<Json>;
          missing?: string[];
          people?: number | null;
          people_basis?: NonNullable<Json>;
          r?: number | null;
          s?: number | null;
          s_at_least?: number;
          standard?: string;
        };
        Relationships: [
          {
            foreignKeyName: 'hazard_grading_hazard_source_id_fkey';
            columns: ['hazard_source_id'];
            isOneToOne: true;
            referencedRelation: 'hazard_filing_due';
            referencedColumns: ['hazard_source_id'];
          },
          {
            foreignKeyName: 'hazard_grading_hazard_source_id_fkey';
            columns: ['hazard_source_id'];
            isOneToOne: true;
            referencedRelation: 'hazard_source';
            referencedColumns: ['id'];
          },
        ];
      };
      hazard_responsible: {
        Row: {
          duty: string;
          hazard_source_id: number;
          id: number;
          name: string;
          phone: string | null;
        };
        ComputedFields: never;
        Insert: {
          duty: string;
          hazard_source_id: number;
          id?: never;
          name: string;
          phone?: string | null;
        };
        Update: {
          duty?: string;
          hazard_source_id?: number;
          id?: never;
          name?: string;
          phone?: string | null;
        };
        Relationships: [
          {
            foreignKeyName: 'hazard_responsible_hazard_source_id_fkey';
            columns: ['hazard_source_id'];
            isOneToOne: false;
            referencedRelation: 'hazard_filing_due';
            referencedColumns: ['hazard_source_id'];
          },
          {
            foreignKeyName: 'hazard_responsible_hazard_source_id_fkey';
            columns: ['hazard_source_id'];
            isOneToOne: false;
            referencedRelation: 'hazard_source';
            referencedColumns: ['id'];
          },
        ];
      };
      hazard_source: {
        Row: {
          dataset_id: string;
          enterprise_id: number;
          geom: unknown;
          hazard_class: string;
          id: number;
          level: number | null;
          name: string;
          people_within_500_meters: number | null;
          region_id: string;
          source_id: string;
          zone_id: number | null;
          zone_path: unknown;
        };
        ComputedFields: never;
        Insert: {
          dataset_id: string;
          enterprise_id: number;
          geom?: unknown;
          hazard_class: string;
          id?: never;
          level?: number | null;
          name: string;
          people_within_500_meters?: number | null;
          region_id: string;
          source_id: string;
          zone_id?: number | null;
          zone_path?: unknown;
        };
        Update: {
          dataset_id?: string;
          enterprise_id?: number;
          geom?: unknown;
          hazard_class?: string;
          id?: never;
          level?: number | null;
          name?: string;
          people_within_500_meters?: number | null;
          region_id?: string;
          source_id?: string;
          zone_id?: number | null;
          zone_path?: unknown;
        };
        Relationships: [
          {
            foreignKeyName: 'hazard_source_dataset_id_fkey';
            columns: ['dataset_id'];
            isOneToOne: false;
            referencedRelation: 'dataset';
            referencedColumns: ['id'];
          },
          {
            foreignKeyName: 'hazard_source_enterprise_id_fkey';
            columns: ['enterprise_id'];
            isOneToOne: false;
            referencedRelation: 'enterprise';
            referencedColumns: ['id'];
          },
          {
            foreignKeyName: 'hazard_source_region_id_fkey';
            columns: ['region_id'];
            isOneToOne: false;
            referencedRelation: 'region';
            referencedColumns: ['id'];
          },
          {
            foreignKeyName: 'hazard_source_zone_id_fkey';
            columns: ['zone_id'];
            isOneToOne: false;
            referencedRelation: 'zone';
            referencedColumns: ['id'];
          },
        ];
      };
      hazard_source_chemical: {
        Row: {
          by_class: boolean;
          cas: string | null;
          class_symbols: string[];
          dataset_id: string;
          hazard_class: string;
          hazard_source_id: number;
          id: number;
          name: string;
          process_count: number | null;
          program_level: number | null;
          quantity_tonnes: number | null;
          source_id: string;
          threshold_row: number | null;
        };
        ComputedFields: never;
        Insert: {
          by_class?: boolean;
          cas?: string | null;
          class_symbols?: string[];
          dataset_id: string;
          hazard_class: string;
          hazard_source_id: number;
          id?: never;
          name: string;
          process_count?: number | null;
          program_level?: number | null;
          quantity_tonnes?: number | null;
          source_id: string;
          threshold_row?: number | null;
        };
        Update: {
          by_class?: boolean;
          cas?: string | null;
          class_symbols?: string[];
          dataset_id?: string;
          hazard_class?: string;
          hazard_source_id?: number;
          id?: never;
          name?: string;
          process_count?: number | null;
          program_level?: number | null;
          quantity_tonnes?: number | null;
          source_id?: string;
          threshold_row?: number | null;
        };
        Relationships: [
          {
            foreignKeyName: 'hazard_source_chemical_dataset_id_fkey';
            columns: ['dataset_id'];
            isOneToOne: false;
            referencedRelation: 'dataset';
            referencedColumns: ['id'];
          },
          {
            foreignKeyName: 'hazard_source_chemical_hazard_source_id_fkey';
            columns: ['hazard_source_id'];
            isOneToOne: false;
            referencedRelation: 'hazard_filing_due';
            referencedColumns: ['hazard_source_id'];
          },
          {
            foreignKeyName: 'hazard_source_chemical_hazard_source_id_fkey';
            columns: ['hazard_source_id'];
            isOneToOne: false;
            referencedRelation: 'hazard_source';
            referencedColumns: ['id'];
          },
          {
            foreignKeyName: 'hazard_source_chemical_threshold_row_fkey';
            columns: ['threshold_row'];
            isOneToOne: false;
            referencedRelation: 'threshold_chemical';
            referencedColumns: ['row_number'];
          },
        ];
      };
      hidden_danger: {
        Row: {
          dataset_id: string;
          deadline_basis: string;
          deadline_on: string;
          enterprise_id: number;
          found_on: string;
          geom: unknown;
          id: number;
          kind: string;
          level: string;
          region_id: string;
          simulated: boolean;
          source_id: string;
          state: string;
          zone_id: number | null;
          zone_path: unknown;
        };
        ComputedFields: never;
        Insert: {
          dataset_id: string;
          deadline_basis: string;
          deadline_on: string;
          enterprise_id: number;
          found_on: string;
          geom?: unknown;
          id?: never;
          kind: string;
          level: string;
          region_id: string;
          simulated?: boolean;
          source_id: string;
          state?: string;
          zone_id?: number | null;
          zone_path?: unknown;
        };
        Update: {
          dataset_id?: string;
          deadline_basis?: string;
          deadline_on?: string;
          enterprise_id?: number;
          found_on?: string;
          geom?: unknown;
          id?: never;
          kind?: string;
          level?: string;
          region_id?: string;
          simulated?: boolean;
          source_id?: string;
          state?: string;
          zone_id?: number | null;
          zone_path?: unknown;
        };
        Relationships: [
          {
            foreignKeyName: 'hidden_danger_dataset_id_fkey';
            columns: ['dataset_id'];
            isOneToOne: false;
            referencedRelation: 'dataset';
            referencedColumns: ['id'];
          },
          {
            foreignKeyName: 'hidden_danger_enterprise_id_fkey';
            columns: ['enterprise_id'];
            isOneToOne: false;
            referencedRelation: 'enterprise';
            referencedColumns: ['id'];
          },
          {
            foreignKeyName: 'hidden_danger_region_id_fkey';
            columns: ['region_id'];
            isOneToOne: false;
            referencedRelation: 'region';
            referencedColumns: ['id'];
          },
          {
            foreignKeyName: 'hidden_danger_zone_id_fkey';
            columns: ['zone_id'];
            isOneToOne: false;
            referencedRelation: 'zone';
            referencedColumns: ['id'];
          },
        ];
      };
      hidden_danger_event: {
        Row: {
          actor: string | null;
          at: string;
          from_state: string | null;
          hidden_danger_id: number;
          id: number;
          kind: string;
          note: string | null;
          to_state: string;
        };
        ComputedFields: never;
        Insert: {
          actor?: string | null;
          at?: string;
          from_state?: string | null;
          hidden_danger_id: number;
          id?: never;
          kind: string;
          note?: string | null;
          to_state: string;
        };
        Update: {
          actor?: string | null;
          at?: string;
          from_state?: string | null;
          hidden_danger_id?: number;
          id?: never;
          kind?: string;
          note?: string | null;
          to_state?: string;
        };
        Relationships: [
          {
            foreignKeyName: 'hidden_danger_event_hidden_danger_id_fkey';
            columns: ['hidden_danger_id'];
            isOneToOne: false;
            referencedRelation: 'hidden_danger';
            referencedColumns: ['id'];
          },
        ];
      };
      membership: {
        Row: {
          enterprise_id: number | null;
          id: number;
          role: string;
          scope: unknown;
          user_id: string;
        };
        ComputedFields: never;
        Insert: {
          enterprise_id?: number | null;
          id?: never;
          role: string;
          scope?: unknown;
          user_id: string;
        };
        Update: {
          enterprise_id?: number | null;
          id?: never;
          role?: string;
          scope?: unknown;
          user_id?: string;
        };
        Relationships: [
          {
            foreignKeyName: 'membership_enterprise_id_fkey';
            columns: ['enterprise_id'];
            isOneToOne: false;
            referencedRelation: 'enterprise';
            referencedColumns: ['id'];
          },
        ];
      };
      parameter: {
        Row: {
          confidence: string;
          id: number;
          key: string;
          scope: unknown;
          source: string;
          value: NonNullable<Json>;
        };
        ComputedFields: never;
        Insert: {
          confidence: string;
          id?: never;
          key: string;
          scope?: unknown;
          source: string;
          value: NonNullable<Json>;
        };
        Update: {
          confidence?: string;
          id?: never;
          key?: string;
          scope?: unknown;
          source?: string;
          value?: NonNullable<Json>;
        };
        Relationships: [];
      };
      pipeline: {
        Row: {
          capacity: string | null;
          dataset_id: string;
          diameter_millimeters: number | null;
          geom: unknown;
          id: number;
          length_meters: number | null;
          medium: string;
          name: string | null;
          owner: string | null;
          region_id: string;
          source_id: string;
          start_year: number | null;
          status: string;
          url: string | null;
          zone_paths: unknown[];
        };
        ComputedFields: never;
        Insert: {
          capacity?: string | null;
          dataset_id: string;
          diameter_millimeters?: number | null;
          geom: unknown;
          id?: never;
          length_meters?: never;
          medium: string;
          name?: string | null;
          owner?: string | null;
          region_id: string;
          source_id: string;
          start_year?: number | null;
          status: string;
          url?: string | null;
          zone_paths?: unknown[];
        };
        Update: {
          capacity?: string | null;
          dataset_id?: string;
          diameter_millimeters?: number | null;
          geom?: unknown;
          id?: never;
          length_meters?: never;
          medium?: string;
          name?: string | null;
          owner?: string | null;
          region_id?: string;
          source_id?: string;
          start_year?: number | null;
          status?: string;
          url?: string | null;
          zone_paths?: unknown[];
        };
        Relationships: [
          {
            foreignKeyName: 'pipeline_dataset_id_fkey';
            columns: ['dataset_id'];
            isOneToOne: false;
            referencedRelation: 'dataset';
            referencedColumns: ['id'];
          },
          {
            foreignKeyName: 'pipeline_region_id_fkey';
            columns: ['region_id'];
            isOneToOne: false;
            referencedRelation: 'region';
            referencedColumns: ['id'];
          },
        ];
      };
      population_cell: {
        Row: {
          area_square_meters: number | null;
          geom: unknown;
          id: number;
          people: number;
          region_id: string;
          source: string;
          source_id: string;
          year: number;
        };
        ComputedFields: never;
        Insert: {
          area_square_meters?: never;
          geom: unknown;
          id?: never;
          people: number;
          region_id: string;
          source: string;
          source_id: string;
          year: number;
        };
        Update: {
          area_square_meters?: never;
          geom?: unknown;
          id?: never;
          people?: number;
          region_id?: string;
          source?: string;
          source_id?: string;
          year?: number;
        };
        Relationships: [
          {
            foreignKeyName: 'population_cell_region_id_fkey';
            columns: ['region_id'];
            isOneToOne: false;
            referencedRelation: 'region';
            referencedColumns: ['id'];
          },
        ];
      };
      region: {
        Row: {
          as_of: string | null;
          currency: string;
          east: number;
          id: string;
          name_en: string;
          name_zh: string;
          north: number;
          south: number;
          time_zone: string;
          west: number;
        };
        ComputedFields: never;
        Insert: {
          as_of?: string | null;
          currency: string;
          east: number;
          id: string;
          name_en: string;
          name_zh: string;
          north: number;
          south: number;
          time_zone: string;
          west: number;
        };
        Update: {
          as_of?: string | null;
          currency?: string;
          east?: number;
          id?: string;
          name_en?: string;
          name_zh?: string;
          north?: number;
          south?: number;
          time_zone?: string;
          west?: number;
        };
        Relationships: [];
      };
      risk_point: {
        Row: {
          assessed_on: string;
          colour: number | null;
          consequence: number;
          enterprise_id: number;
          exposure: number;
          id: number;
          likelihood: number;
          name: string;
          score: number | null;
        };
        ComputedFields: never;
        Insert: {
          assessed_on: string;
          colour?: never;
          consequence: number;
          enterprise_id: number;
          exposure: number;
          id?: never;
          likelihood: number;
          name: string;
          score?: never;
        };
        Update: {
          assessed_on?: string;
          colour?: never;
          consequence?: number;
          enterprise_id?: number;
          exposure?: number;
          id?: never;
          likelihood?: number;
          name?: string;
          score?: never;
        };
        Relationships: [
          {
            foreignKeyName: 'risk_point_enterprise_id_fkey';
            columns: ['enterprise_id'];
            isOneToOne: false;
            referencedRelation: 'enterprise';
            referencedColumns: ['id'];
          },
        ];
      };
      risk_rule: {
        Row: {
          active: boolean;
          code: string;
          colour: number;
          confidence: string;
          name_en: string;
          name_zh: string;
          source: string;
        };
        ComputedFields: never;
        Insert: {
          active?: boolean;
          code: string;
          colour: number;
          confidence: string;
          name_en: string;
          name_zh: string;
          source: string;
        };
        Update: {
          active?: boolean;
          code?: string;
          colour?: number;
          confidence?: string;
          name_en?: string;
          name_zh?: string;
          source?: string;
        };
        Relationships: [];
      };
      site_risk: {
        Row: {
          colour: number;
          computed_at: string;
          enterprise_id: number;
          reasons: NonNullable<Json>;
          region_id: string;
          zone_path: unknown;
        };
        ComputedFields: never;
        Insert: {
          colour: number;
          computed_at?: string;
          enterprise_id: number;
          reasons: NonNullable<Json>;
          region_id: string;
          zone_path: unknown;
        };
        Update: {
          colour?: number;
          computed_at?: string;
          enterprise_id?: number;
          reasons?: NonNullable<Json>;
          region_id?: string;
          zone_path?: unknown;
        };
        Relationships: [
          {
            foreignKeyName: 'site_risk_enterprise_id_fkey';
            columns: ['enterprise_id'];
            isOneToOne: true;
            referencedRelation: 'enterprise';
            referencedColumns: ['id'];
          },
        ];
      };
      threshold_chemical: {
        Row: {
          cas: string[];
          confidence: string;
          confidence_note: string;
          name_en: string;
          name_zh: string;
          row_number: number;
          source: string;
          threshold_tonnes: number;
          usual_class: string | null;
        };
        ComputedFields: never;
        Insert: {
          cas: string[];
          confidence: string;
          confidence_note: string;
          name_en: string;
          name_zh: string;
          row_number: number;
          source: string;
          threshold_tonnes: number;
          usual_class?: string | null;
        };
        Update: {
          cas?: string[];
          confidence?: string;
          confidence_note?: string;
          name_en?: string;
          name_zh?: string;
          row_number?: number;
          source?: string;
          threshold_tonnes?: number;
          usual_class?: string | null;
        };
        Relationships: [
          {
            foreignKeyName: 'threshold_chemical_usual_class_fkey';
            columns: ['usual_class'];
            isOneToOne: false;
            referencedRelation: 'threshold_class';
            referencedColumns: ['symbol'];
          },
        ];
      };
      threshold_class: {
        Row: {
          beta: number;
          class_en: string;
          class_zh: string;
          confidence: string;
          confidence_note: string;
          description_en: string;
          source: string;
          symbol: string;
          threshold_tonnes: number;
        };
        ComputedFields: never;
        Insert: {
          beta: number;
          class_en: string;
          class_zh: string;
          confidence: string;
          confidence_note: string;
          description_en: string;
          source: string;
          symbol: string;
          threshold_tonnes: number;
        };
        Update: {
          beta?: number;
          class_en?: string;
          class_zh?: string;
          confidence?: string;
          confidence_note?: string;
          description_en?: string;
          source?: string;
          symbol?: string;
          threshold_tonnes?: number;
        };
        Relationships: [];
      };
      toxic_gas_beta: {
        Row: {
          beta: number;
          cas: string;
          confidence: string;
          confidence_note: string;
          name_en: string;
          name_zh: string;
          source: string;
        };
        ComputedFields: never;
        Insert: {
          beta: number;
          cas: string;
          confidence: string;
          confidence_note: string;
          name_en: string;
          name_zh: string;
          source: string;
        };
        Update: {
          beta?: number;
          cas?: string;
          confidence?: string;
          confidence_note?: string;
          name_en?: string;
          name_zh?: string;
          source?: string;
        };
        Relationships: [];
      };
      zone: {
        Row: {
          area_square_meters: number | null;
          code: string;
          dataset_id: string;
          geom: unknown;
          id: number;
          level: string;
          name_en: string;
          name_zh: string;
          parent_id: number | null;
          path: unknown;
          region_id: string;
          source_id: string;
        };
        ComputedFields: never;
        Insert: {
          area_square_meters?: never;
          code: string;
          dataset_id: string;
          geom: unknown;
          id?: never;
          level: string;
          name_en: string;
          name_zh: string;
          parent_id?: number | null;
          path: unknown;
          region_id: string;
          source_id: string;
        };
        Update: {
          area_square_meters?: never;
          code?: string;
          dataset_id?: string;
          geom?: unknown;
          id?: never;
          level?: string;
          name_en?: string;
          name_zh?: string;
          parent_id?: number | null;
          path?: unknown;
          region_id?: string;
          source_id?: string;
        };
        Relationships: [
          {
            foreignKeyName: 'zone_dataset_id_fkey';
            columns: ['dataset_id'];
            isOneToOne: false;
            referencedRelation: 'dataset';
            referencedColumns: ['id'];
          },
          {
            foreignKeyName: 'zone_parent_id_fkey';
            columns: ['parent_id'];
            isOneToOne: false;
            referencedRelation: 'zone';
            referencedColumns: ['id'];
          },
          {
            foreignKeyName: 'zone_region_id_fkey';
            columns: ['region_id'];
            isOneToOne: false;
            referencedRelation: 'region';
            referencedColumns: ['id'];
          },
        ];
      };
    };
    Views: {
      accident_case_due: {
        Row: {
          accident_case_id: number;
          accident_id: number;
          approval_due_on: string | null;
          approval_late: boolean | null;
          casualties_until: string | null;
          city_report_due_at: string | null;
          county_report_due_at: string | null;
          enterprise_id: number | null;
          grade: number;
          investigating_level: string | null;
          kind: string;
          occurred_at: string | null;
          occurred_on: string;
          province_report_due_at: string | null;
          region_id: string;
          report_due_on: string | null;
          report_late: boolean | null;
          reporting_levels: string[] | null;
          state: string | null;
          state_report_due_at: string | null;
        };
        ComputedFields: never;
        Relationships: [
          {
            foreignKeyName: 'accident_case_accident_id_fkey';
            columns: ['accident_id'];
            isOneToOne: true;
            referencedRelation: 'accident';
            referencedColumns: ['id'];
          },
          {
            foreignKeyName: 'accident_enterprise_id_fkey';
            columns: ['enterprise_id'];
            isOneToOne: false;
            referencedRelation: 'enterprise';
            referencedColumns: ['id'];
          },
          {
            foreignKeyName: 'accident_region_id_fkey';
            columns: ['region_id'];
            isOneToOne: false;
            referencedRelation: 'region';
            referencedColumns: ['id'];
          },
        ];
      };
      hazard_filing_due: {
        Row: {
          assessed_on: string;
          enterprise_id: number;
          filed_on: string | null;
          filing_due_on: string | null;
          filing_overdue: boolean | null;
          hazard_source_id: number;
          number: string | null;
          reassess_due_on: string | null;
          reassess_overdue: boolean | null;
          region_id: string;
        };
        ComputedFields: never;
        Relationships: [
          {
            foreignKeyName: 'hazard_source_enterprise_id_fkey';
            columns: ['enterprise_id'];
            isOneToOne: false;
            referencedRelation: 'enterprise';
            referencedColumns: ['id'];
          },
          {
            foreignKeyName: 'hazard_source_region_id_fkey';
            columns: ['region_id'];
            isOneToOne: false;
            referencedRelation: 'region';
            referencedColumns: ['id'];
          },
        ];
      };
    };
    Functions: {
      accident_case_figures: { Args: { p_from: string; p_region: string; p_to: string }; Returns: Json };
      accident_case_of: { Args: { p_accident: number }; Returns: Json };
      accident_columns: { Args: { p_region: string }; Returns: Json };
      accountabilities: { Args: { p_accident_case: number }; Returns: Json };
      add_accountability: {
        Args: {
          p_amount_yuan?: number;
          p_case: number;
          p_decided_on?: string;
          p_kind: string;
          p_name: string;
          p_party: string;
          p_post?: string;
        };
        Returns: Json;
      };
      change_accident_case: { Args: { p_case: number; p_changes: Json }; Returns: Json };
      credit_code_check: { Args: { p_code: string }; Returns: Json };
      datasets: { Args: { p_region: string }; Returns: Json };
      enterprise_columns: { Args: { p_region: string }; Returns: Json };
      explain_grading: { Args: { p_hazard_source: number }; Returns: Json };
      grade_hazard_source: { Args: { p_hazard_source: number }; Returns: Json };
      hazard_source_columns: { Args: { p_region: string }; Returns: Json };
      hidden_danger_columns: { Args: { p_region: string }; Returns: Json };
      my_session: { Args: Record<PropertyKey, never>; Returns: Json };
      open_accident_case: { Args: { p_accident: number; p_number?: string }; Returns: Json };
      people_within: {
        Args: { p_lat: number; p_lng: number; p_meters: number; p_region: string };
        Returns: Json;
      };
      pipeline_columns: { Args: { p_region: string }; Returns: Json };
      refresh_risk: { Args: { p_region: string }; Returns: Json };
      region_figures: { Args: { p_from: string; p_region: string; p_to: string }; Returns: Json };
      save_hazard_filing: {
        Args: { p_assessed_on: string; p_filed_on?: string; p_hazard_source: number; p_number?: string };
        Returns: Json;
      };
      save_risk_point: {
        Args: {
          p_assessed_on: string;
          p_consequence: number;
          p_enterprise: number;
          p_exposure: number;
          p_likelihood: number;
          p_name: string;
        };
        Returns: Json;
      };
      screen_blast_radii: { Args: { p_tnt_kg: number }; Returns: Json };
      screen_bleve: { Args: { p_kg: number; p_meters?: number }; Returns: Json };
      screen_gas_pipeline: {
        Args: { p_diameter_millimeters: number; p_pressure_mpa: number };
        Returns: Json;
      };
      screen_overpressure: { Args: { p_meters: number; p_tnt_kg: number }; Returns: Json };
      screen_tnt: {
        Args: { p_fuel_kg: number; p_fuel_kj_per_kg: number; p_tnt_kj_per_kg?: number; p_yield?: number };
        Returns: Json;
      };
      set_hazard_chemical: {
        Args: {
          p_by_class?: boolean;
          p_chemical: number;
          p_class_symbols?: string[];
          p_quantity_tonnes: number;
          p_threshold_row?: number;
        };
        Returns: Json;
      };
      set_risk_rule: { Args: { p_active: boolean; p_code: string; p_colour: number }; Returns: Json };
      site: { Args: { p_enterprise: number }; Returns: Json };
      site_risk: { Args: { p_enterprise: number }; Returns: Json };
      zone_columns: { Args: { p_region: string }; Returns: Json };
      zone_risk: { Args: { p_region: string }; Returns: Json };
    };
    Enums: {
      [_ in never]: never;
    };
    CompositeTypes: {
      [_ in never]: never;
    };
  };
};

type DatabaseWithoutInternals = Omit<Database, '__InternalSupabase'>;

type DefaultSchema = DatabaseWithoutInternals[Extract<keyof Database, 'public'>];

export type Tables<
  DefaultSchemaTableNameOrOptions extends
    | keyof (DefaultSchema['Tables'] & DefaultSchema['Views'])
    | { schema: keyof DatabaseWithoutInternals },
  TableName extends DefaultSchemaTableNameOrOptions extends {
    schema: keyof DatabaseWithoutInternals;
  }
    ? keyof (DatabaseWithoutInternals[DefaultSchemaTableNameOrOptions['schema']]['Tables'] &
        DatabaseWithoutInternals[DefaultSchemaTableNameOrOptions['schema']]['Views'])
    : never = never,
> = DefaultSchemaTableNameOrOptions extends { schema: keyof DatabaseWithoutInternals }
  ? (DatabaseWithoutInternals[DefaultSchemaTableNameOrOptions['schema']]['Tables'] &
      DatabaseWithoutInternals[DefaultSchemaTableNameOrOptions['schema']]['Views'])[TableName] extends {
      Row: infer R;
    }
    ? R
    : never
  : DefaultSchemaTableNameOrOptions extends keyof (DefaultSchema['Tables'] & DefaultSchema['Views'])
    ? (DefaultSchema['Tables'] & DefaultSchema['Views'])[DefaultSchemaTableNameOrOptions] extends {
        Row: infer R;
      }
      ? R
      : never
    : never;

export type TablesInsert<
  DefaultSchemaTableNameOrOptions extends
    | keyof DefaultSchema['Tables']
    | { schema: keyof DatabaseWithoutInternals },
  TableName extends DefaultSchemaTableNameOrOptions extends {
    schema: keyof DatabaseWithoutInternals;
  }
    ? keyof DatabaseWithoutInternals[DefaultSchemaTableNameOrOptions['schema']]['Tables']
    : never = never,
> = DefaultSchemaTableNameOrOptions extends { schema: keyof DatabaseWithoutInternals }
  ? DatabaseWithoutInternals[DefaultSchemaTableNameOrOptions['schema']]['Tables'][TableName] extends {
      Insert: infer I;
    }
    ? I
    : never
  : DefaultSchemaTableNameOrOptions extends keyof DefaultSchema['Tables']
    ? DefaultSchema['Tables'][DefaultSchemaTableNameOrOptions] extends {
        Insert: infer I;
      }
      ? I
      : never
    : never;

export type TablesUpdate<
  DefaultSchemaTableNameOrOptions extends
    | keyof DefaultSchema['Tables']
    | { schema: keyof DatabaseWithoutInternals },
  TableName extends DefaultSchemaTableNameOrOptions extends {
    schema: keyof DatabaseWithoutInternals;
  }
    ? keyof DatabaseWithoutInternals[DefaultSchemaTableNameOrOptions['schema']]['Tables']
    : never = never,
> = DefaultSchemaTableNameOrOptions extends { schema: keyof DatabaseWithoutInternals }
  ? DatabaseWithoutInternals[DefaultSchemaTableNameOrOptions['schema']]['Tables'][TableName] extends {
      Update: infer U;
    }
    ? U
    : never
  : DefaultSchemaTableNameOrOptions extends keyof DefaultSchema['Tables']
    ? DefaultSchema['Tables'][DefaultSchemaTableNameOrOptions] extends {
        Update: infer U;
      }
      ? U
      : never
    : never;

export type Enums<
  DefaultSchemaEnumNameOrOptions extends
    | keyof DefaultSchema['Enums']
    | { schema: keyof DatabaseWithoutInternals },
  EnumName extends DefaultSchemaEnumNameOrOptions extends {
    schema: keyof DatabaseWithoutInternals;
  }
    ? keyof DatabaseWithoutInternals[DefaultSchemaEnumNameOrOptions['schema']]['Enums']
    : never = never,
> = DefaultSchemaEnumNameOrOptions extends { schema: keyof DatabaseWithoutInternals }
  ? DatabaseWithoutInternals[DefaultSchemaEnumNameOrOptions['schema']]['Enums'][EnumName]
  : DefaultSchemaEnumNameOrOptions extends keyof DefaultSchema['Enums']
    ? DefaultSchema['Enums'][DefaultSchemaEnumNameOrOptions]
    : never;

export type CompositeTypes<
  PublicCompositeTypeNameOrOptions extends
    | keyof DefaultSchema['CompositeTypes']
    | { schema: keyof DatabaseWithoutInternals },
  CompositeTypeName extends PublicCompositeTypeNameOrOptions extends {
    schema: keyof DatabaseWithoutInternals;
  }
    ? keyof DatabaseWithoutInternals[PublicCompositeTypeNameOrOptions['schema']]['CompositeTypes']
    : never = never,
> = PublicCompositeTypeNameOrOptions extends { schema: keyof DatabaseWithoutInternals }
  ? DatabaseWithoutInternals[PublicCompositeTypeNameOrOptions['schema']]['CompositeTypes'][CompositeTypeName]
  : PublicCompositeTypeNameOrOptions extends keyof DefaultSchema['CompositeTypes']
    ? DefaultSchema['CompositeTypes'][PublicCompositeTypeNameOrOptions]
    : never;

export const Constants = {
  public: {
    Enums: {},
  },
} as const;
